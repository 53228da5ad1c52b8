# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page, light and dark, in two sizes, and of what is seen seldom: screenshots.py <demo home>
<folder> [language]"""
import filecmp
import pathlib
import sys

from accessible import Screen, focused, pages, see, tab_to, texts
from desktop import Desktop, wait

SIZES = [(1280, 800), (1920, 1080)]
THEMES = ['light', 'dark']
# Of the files, in the order of the rail: a page has another name in each language.
PAGES = ['overview', 'videos', 'campaigns', 'reports', 'accounts', 'activity', 'settings']
CLIENT = 'Atlas Trails'


def take(desktop, window, path):
    """When the page has its numbers, and one picture is like the one before."""
    before = path.with_suffix('.before.png')

    def settled():
        desktop.picture(before)
        desktop.picture(path)
        return not [text for text in texts(window) if text.endswith('…')] and filecmp.cmp(before, path, False)
    wait(settled, f'{path.stem} to be ready')
    before.unlink()


class Pictures:
    """Of one run of the program; `path`: makes the file of a name."""

    def __init__(self, desktop, path):
        self.desktop = desktop
        self.path = path
        self.screen = Screen(desktop)
        self.window = self.screen.window()

    def take(self, name, root=None):
        take(self.desktop, root or self.window, self.path(name))
        print(self.path(name), flush=True)

    def take_dialog(self, name):
        self.take(name, self.screen.dialog())
        self.desktop.keys('Escape')
        self.screen.window()

    def open_workspaces(self):
        """A menu that pops up is not told to those who do not see it: it is there when the picture has changed."""
        before, now = self.path('before'), self.path('now')
        self.desktop.picture(before)
        self.desktop.keys('ctrl+shift+o')

        def changed():
            self.desktop.picture(now)
            return not filecmp.cmp(before, now, False)
        wait(changed, 'the menu')
        before.unlink()
        now.unlink()

    def take_pages(self):
        for number, (name, _) in enumerate(zip(PAGES, pages(self.window), strict=True), 1):
            self.take(f'{number}-{name}')

    def take_settings(self):
        """After the last page: its last sections."""
        sections = wait(lambda: next((seen for seen in see([self.window]) if seen.role == 'list'), None), 'a list')
        tab_to(self.desktop, self.window, 'list', sections.name)
        self.desktop.keys('End')
        self.take('8-settings-health')
        self.desktop.keys('Up')
        self.take('8-settings-privacy')

    def take_days(self):
        self.desktop.keys('ctrl+5')
        card = wait(lambda: next((seen for seen in see([self.window]) if seen.role == 'frame'
                                  and 'focusable' in seen.states and 'active' not in seen.states), None), 'a card of an account')
        card.node.focus()
        wait(lambda: [seen for seen in focused(self.window) if seen.name == card.name], 'the card to have the focus')
        self.desktop.keys('Return')
        self.take_dialog('8-account-days')

    def take_workspaces(self):
        self.open_workspaces()
        self.take('8-workspaces')
        self.desktop.keys('Up', 'Return', 'Return')
        self.take_dialog('8-workspace-remove')
        self.open_workspaces()
        self.desktop.keys('Up', 'Up', 'Return')  # an entry that is not for the demo is passed over
        self.take_dialog('8-workspace-new')

    def take_rename(self):
        self.open_workspaces()
        self.desktop.keys('Up', 'Up', 'Return')
        self.take_dialog('8-workspace-rename')


def main(demo, folder, language='en'):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in THEMES:
            with Desktop(size, demo, language) as desktop:
                desktop.run('--demo', 'settings', 'set', 'window/theme', theme)
                desktop.run('workspace', 'add', CLIENT)
                desktop.run('--workspace', CLIENT, 'settings', 'set', 'window/theme', theme)

                def path(name, look=f'{theme}-{size[0]}x{size[1]}'):
                    return folder / f'{name}-{look}.png'
                program = desktop.start('--demo')
                pictures = Pictures(desktop, path)
                pictures.take_pages()
                pictures.take_settings()
                pictures.take_days()
                pictures.take_workspaces()
                desktop.end(program)
                program = desktop.start('--workspace', CLIENT)
                Pictures(desktop, path).take_rename()
                desktop.end(program)


if __name__ == '__main__':
    main(*sys.argv[1:])
