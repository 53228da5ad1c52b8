# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page, light and dark, in two sizes: screenshots.py <demo home> <folder> [language]"""
import filecmp
import pathlib
import sys

from accessible import Screen, pages, texts
from desktop import Desktop, wait

SIZES = [(1280, 800), (1920, 1080)]
THEMES = ['light', 'dark']


def take(desktop, window, path):
    """When the page has its numbers, and one picture is like the one before."""
    before = path.with_suffix('.before.png')

    def settled():
        desktop.picture(before)
        desktop.picture(path)
        return not [text for text in texts(window) if text.endswith('…')] and filecmp.cmp(before, path, False)
    wait(settled, f'{path.stem} to be ready')
    before.unlink()


def main(demo, folder, language='en'):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in THEMES:
            with Desktop(size, demo, language) as desktop:
                desktop.run('--demo', 'settings', 'set', 'window/theme', theme)
                program = desktop.start('--demo')
                window = Screen(desktop).window()
                for number, name in enumerate(pages(window), 1):
                    stem = f'{number}-{name.lower()}-{theme}-{size[0]}x{size[1]}'
                    take(desktop, window, folder / f'{stem}.png')
                    print(folder / f'{stem}.png', flush=True)
                desktop.end(program)


if __name__ == '__main__':
    main(*sys.argv[1:])
