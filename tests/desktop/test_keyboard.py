# SPDX-License-Identifier: GPL-3.0-or-later
"""The core tasks of the window, done with the keyboard alone and seen through AT-SPI."""
import os
import re
import unittest

from accessible import Screen, find, focused, see, tab_to, texts
from desktop import Desktop, wait

LINK = 'https://www.tiktok.com/@someone/video/7312345678901234567'


class Keyboard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(demo=os.environ['VIEWTIDE_DEMO_HOME'])
        cls.addClassCleanup(cls.desktop.close)
        cls.program = cls.desktop.start('--demo')
        cls.screen = Screen(cls.desktop)
        cls.window = cls.screen.window()

    @classmethod
    def tearDownClass(cls):
        """The last task: quit."""
        cls.desktop.keys('ctrl+q')
        status = cls.program.wait(20)
        if status != 0:
            raise AssertionError(f'ended with {status}')

    def go_to(self, number, page):
        self.desktop.keys(f'ctrl+{number}')
        find(self.window, role='label', name=page)

    def table(self, name):
        return find(self.window, role='table', name=name)

    def combo(self, text):
        find(self.window, role='combo box', name=text)

    def test_sync(self):
        def calls():
            return next(int(re.sub(r'\D', '', text)) for text in texts(self.window) if text.endswith('calls today'))
        before = calls()
        self.desktop.keys('ctrl+r')
        # By itself it asks for a few videos only.
        wait(lambda: calls() >= before + 100, 'the calls of a sync')

    def test_range_and_comparison(self):
        self.go_to(1, 'Overview')
        self.combo('Last 30 days')
        self.desktop.keys('q')
        self.combo('Last 90 days')
        self.desktop.keys('m')
        self.combo('Last 30 days')
        self.desktop.keys('x')
        self.combo('No comparison')
        self.desktop.keys('x')
        self.combo('Days before')

    def test_filter(self):
        self.go_to(2, 'Videos')
        table = self.table('Videos of all campaigns')
        count = wait(lambda: table.size()[0], 'videos')
        self.desktop.keys('ctrl+f')
        wait(lambda: [seen for seen in focused(self.window) if seen.name == 'Filter videos'], 'the filter')
        self.desktop.type('springlaunch')
        wait(lambda: 0 < table.size()[0] < count, 'fewer videos')
        self.desktop.keys('ctrl+a', 'BackSpace')
        wait(lambda: table.size()[0] >= count, 'all videos again')

    def test_hide_and_undo(self):
        self.go_to(4, 'Reports')
        table = tab_to(self.desktop, self.window, 'table', 'Videos of the report')

        def hidden():
            return sum(table.cell(row, 0).name == 'Hidden' for row in range(2))
        before = hidden()
        self.desktop.keys('Down')
        wait(lambda: any('selected' in table.cell(row, 0).states for row in range(2)), 'a selected row')
        self.desktop.keys('h')
        wait(lambda: hidden() == before + 1, 'a hidden video')
        self.desktop.keys('ctrl+z')
        wait(lambda: hidden() == before, 'it to be shown again')

    def test_export(self):
        self.go_to(2, 'Videos')
        self.desktop.keys('ctrl+f')  # on X11 Ctrl+E is also the end of a line: the command wins
        self.desktop.keys('ctrl+e')
        dialog = self.screen.dialog('Export')  # offers all that are listed
        self.desktop.keys('alt+n')
        wait(lambda: [seen for seen in focused(dialog) if seen.name == 'File name'], 'the field')
        path = self.desktop.folder / 'videos.csv'
        self.desktop.keys('ctrl+a')
        self.desktop.type(str(path))
        self.desktop.keys('Return')
        self.screen.window()
        self.assertGreater(len(path.read_text(encoding='utf-8').splitlines()), 100)

    def test_add_video(self):
        self.go_to(2, 'Videos')
        table = self.table('Videos of all campaigns')
        count = wait(lambda: table.size()[0], 'videos')
        self.desktop.keys('ctrl+shift+a')
        dialog = self.screen.dialog('Add videos')
        self.desktop.type(LINK)
        wait(lambda: [seen for seen in see([dialog])
                      if seen.name == 'Add the videos' and 'enabled' in seen.states], 'the link to be taken')
        self.desktop.keys('alt+a')
        wait(lambda: table.size()[0] == count + 1, 'one more video')
        self.desktop.keys('Escape')
        self.screen.window()

    def new_row(self, rows, dialog):
        count = wait(lambda: rows.size()[0], 'rows')
        self.desktop.keys('ctrl+n')
        self.screen.dialog(dialog)
        self.desktop.keys('alt+n')
        self.desktop.keys('ctrl+a')
        self.desktop.type('Keys only')
        self.desktop.keys('Return')
        self.screen.window()
        wait(lambda: rows.size()[0] == count + 1, 'one row more')

    def test_new_campaign(self):
        self.go_to(3, 'Campaigns')
        self.new_row(self.table('Campaigns and their totals'), 'New campaign')

    def test_new_report(self):
        self.go_to(4, 'Reports')
        self.new_row(find(self.window, role='list', name='Reports'), 'New report')

    def test_remove_workspace(self):
        """By the palette, which knows what the menu of workspaces offers before that was opened."""
        self.desktop.run('workspace', 'add', 'Acme')
        self.desktop.keys('ctrl+k')
        self.screen.dialog()
        self.desktop.type('remove acme')
        self.desktop.keys('Return')
        dialog = self.screen.dialog('Remove workspace')
        tab_to(self.desktop, dialog, 'push button', 'Move to the trash')
        self.desktop.keys('space')
        self.screen.window()
        wait(lambda: 'Acme' not in self.desktop.run('workspace', 'list'), 'the workspace to be gone')
        self.assertTrue(list((self.desktop.home / '.local/share/Trash/files').iterdir()))

    def test_menu_and_about(self):
        self.desktop.keys('alt+h')
        self.desktop.keys('a')
        dialog = self.screen.dialog('About')
        self.assertTrue([text for text in texts(dialog) if 'Viewtide' in text])
        self.desktop.keys('Escape')
        self.screen.window()


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
