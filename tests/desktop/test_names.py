# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything in the window that takes the focus or can be pressed has a name for those who do not see it."""
import os
import unittest

from accessible import Screen, find, pages, see, tab_to
from desktop import Desktop, wait

# A scroll bar says by its role what it is, and takes no focus.
SELF_EXPLAINING = {'scroll bar'}


def unnamed(root):
    return [seen.where for seen in see([root])
            if (seen.acts or 'focusable' in seen.states) and not seen.name.strip()
            and seen.role not in SELF_EXPLAINING]


def entries(menu_bar, title):
    """The entries of a menu, without those of its submenus."""
    menu = next(seen for seen in see([menu_bar], hidden=True) if seen.role == 'menu item' and seen.name == title)
    return [seen for seen in see([menu.node], hidden=True)
            if seen.role == 'menu item' and seen.where.count('/') == 3]


class Names(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(demo=os.environ['VIEWTIDE_DEMO_HOME'])
        cls.addClassCleanup(cls.desktop.close)
        cls.desktop.start('--demo')
        cls.screen = Screen(cls.desktop)
        cls.window = cls.screen.window()
        cls.menus = find(cls.window, role='menu bar')

    def select_a_row(self):
        """Some dialogs are about the row that is selected."""
        table = tab_to(self.desktop, self.window, 'table', 'Videos of the report')
        self.desktop.keys('Down')
        wait(lambda: 'selected' in table.cell(0, 0).states or 'selected' in table.cell(1, 0).states,
             'a row to be selected')

    def check_dialogs(self, menu):
        opened = 0
        for entry in entries(self.menus, menu):
            if 'enabled' not in entry.states or not (entry.name.endswith('…') or entry.name.startswith('About')):
                continue
            entry.node.press()
            dialog = self.screen.dialog()
            title = next(see([dialog])).name
            found = unnamed(dialog)
            self.desktop.keys('Escape')
            self.screen.window()
            opened += 1
            with self.subTest(dialog=entry.name):
                self.assertTrue(title)
                self.assertEqual(found, [])
        return opened

    def test_pages_and_their_dialogs(self):
        opened = 0
        shown = 0
        for page in pages(self.window):
            shown += 1
            with self.subTest(page=page):
                self.assertEqual(unnamed(self.window), [])
            if page == 'Reports':  # one dialog is about the selected row
                self.select_a_row()
            opened += self.check_dialogs('Page')
        self.assertGreaterEqual(shown, 6)
        self.assertGreaterEqual(opened, 12)

    def test_dialogs_of_every_page(self):
        for menu in ('Viewtide', 'Edit', 'View', 'Help'):
            self.check_dialogs(menu)


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
