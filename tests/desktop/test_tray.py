# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in the tray, with a desktop whose tray is there, comes late, is started again, or is missing."""
import os
import subprocess
import unittest

from accessible import Screen, find
from desktop import Desktop, wait
from snihost import Host


class Tray(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(demo=os.environ['VIEWTIDE_DEMO_HOME'])
        self.addCleanup(self.desktop.close)

    def host(self):
        host = Host(self.desktop)
        self.addCleanup(host.stop)
        return host

    def showing(self, screen):
        return [seen for seen in screen.windows() if seen and 'showing' in seen.states]

    def test_icon_menu_and_quit(self):
        host = self.host()
        program = self.desktop.start('--demo', '--minimized')
        item = host.item()
        wait(lambda: item.property('Status') == 'Active', 'the icon to be active')
        self.assertTrue(item.property('Title') or item.property('Id'))
        wait(lambda: 'Viewtide' in item.property('ToolTip')[2], 'a tooltip')
        mover = wait(lambda: [text for text in item.entries() if text.endswith('in 24 h')], 'the top mover')
        entries = list(item.entries())
        self.assertIn(entries[2], ('Sync now', 'Stop the sync'))  # whatever it does just now
        self.assertEqual(entries[:2] + entries[3:],
                         ['Open', *mover, 'Pause 1 hour', 'Pause until tomorrow', 'Quit'])
        item.click('Quit')
        self.assertEqual(program.wait(20), 0)

    def installed(self):
        """What a desktop reads is installed, and found beside that of the system."""
        prefix = self.desktop.folder / 'usr'
        subprocess.run(['cmake', '--install', os.environ['VIEWTIDE_PACKAGING'], '--prefix', prefix, '--component',
                        'desktop'], check=True, stdout=subprocess.DEVNULL)
        self.desktop.environment['XDG_DATA_DIRS'] = f'{prefix}/share:/usr/share'
        return prefix

    def test_icon_has_a_name_where_it_is_installed(self):
        icons = self.installed() / 'share/icons/hicolor'
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        item.click('Pause 1 hour')
        name = 'io.github.viewtide.viewtide-tray-paused'
        wait(lambda: item.property('IconName') == name, 'the name of the icon')
        for state in ('ok', 'syncing', 'paused', 'attention'):
            icon = name.replace('paused', state)
            self.assertTrue((icons / f'scalable/apps/{icon}.svg').exists())
            self.assertTrue((icons / f'symbolic/apps/{icon}-symbolic.svg').exists())

    def test_icon_of_the_program_does_not_stand_for_its_states(self):
        """An older installed copy has the program's icon only."""
        icons = self.installed() / 'share/icons/hicolor'
        for icon in icons.rglob('*-tray-*'):
            icon.unlink()
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        wait(lambda: item.property('Status') == 'Active', 'the icon to be active')
        self.assertEqual(item.property('IconName'), '')
        self.assertTrue(item.property('IconPixmap'))

    def test_icon_is_a_picture_where_it_is_not(self):
        self.desktop.environment['XDG_DATA_DIRS'] = str(self.desktop.folder / 'nothing')
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        wait(lambda: item.property('Status') == 'Active', 'the icon to be active')
        self.assertEqual(item.property('IconName'), '')
        self.assertTrue(item.property('IconPixmap'))

    def test_top_mover_opens_the_videos(self):
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        mover = wait(lambda: [text for text in item.entries() if text.endswith('in 24 h')], 'the top mover')
        item.click(mover[0])
        find(Screen(self.desktop).window(), role='label', name='Videos')

    def test_icon_names_its_workspace(self):
        host = self.host()
        self.assertEqual(self.desktop.start('workspace', 'add', 'Acme').wait(20), 0)
        self.desktop.start('--workspace', 'acme', '--minimized')
        item = host.item()
        wait(lambda: 'Viewtide (Acme)' in item.property('ToolTip')[2], 'the name of the workspace')

    def test_window_opens_from_icon(self):
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        screen = Screen(self.desktop)
        self.assertEqual(self.showing(screen), [])
        item.activate()
        screen.window()

    def test_tray_comes_late(self):
        self.desktop.start('--demo', '--minimized')
        wait(lambda: list(self.desktop.runtime.glob('viewtide-*.sock')), 'the program to begin with its window')
        wait(Screen(self.desktop).answers, 'its event loop to answer: it has looked for a tray by now')
        self.assertTrue(self.host().item().property('Status'))

    def test_tray_starts_again(self):
        first = Host(self.desktop)
        self.desktop.start('--demo', '--minimized')
        before = first.item().owner
        first.stop()
        after = self.host().item()
        self.assertEqual(after.owner, before)
        after.activate()
        Screen(self.desktop).window()

    def test_tray_goes_for_good_and_comes_back(self):
        host = Host(self.desktop)
        self.desktop.start('--demo', '--minimized')
        host.item()
        host.stop()  # nothing is left to click on: the window comes
        window = Screen(self.desktop).window()
        after = self.host().item()
        find(window, role='push button', name='Sync now')
        after.activate()  # told as there again: the window that is in use goes
        wait(lambda: not self.showing(Screen(self.desktop)), 'the window to hide')

    def test_click_shows_and_hides(self):
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        item = host.item()
        item.activate()
        screen = Screen(self.desktop)
        screen.window()
        wait(lambda: 'Next poll' in item.property('ToolTip')[2] or 'Syncing' in item.property('ToolTip')[2],
             'the next poll in the tooltip')
        item.activate()
        wait(lambda: not self.showing(screen), 'the window to hide')
        item.activate()
        wait(lambda: self.showing(screen), 'the window to show again')

    def test_without_a_bus_the_window_shows(self):
        self.desktop.environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent/bus'
        self.desktop.start('--demo', '--minimized')
        wait(lambda: self.desktop.shows('Demo'), 'the window')

    def test_second_start_raises_the_window(self):
        host = self.host()
        self.desktop.start('--demo', '--minimized')
        host.item()
        self.assertEqual(self.desktop.start('--demo').wait(20), 0)
        Screen(self.desktop).window()


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
