# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything in the window that takes the focus or can be pressed has a name for those who do not see it."""
import os
import unittest

from accessible import Screen, find, see
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
        cls.window = cls.screen.window('frame')
        cls.menus = find(cls.window, role='menu bar')

    def pages(self):
        """The window shows one page after the other."""
        view = [seen.name for seen in entries(self.menus, 'View')]
        rail = [seen.name for seen in see([find(self.window, name='Pages')]) if seen.acts]
        names = [name for name in view if name in rail]
        self.assertGreaterEqual(len(names), 6)
        for name in names:
            next(seen for seen in entries(self.menus, 'View') if seen.name == name).node.press()
            find(self.window, role='label', name=name)
            yield name

    def select_a_row(self):
        """Some dialogs are about the selected row."""
        tables = [seen.node for seen in see([self.window]) if seen.role == 'table' and seen.node.size()[0]]
        table = next((table for table in tables if 'selectable' in table.cell(0, 0).states), None)
        if not table:
            return
        table.focus()
        self.desktop.keys('Down', 'ctrl+Home')
        wait(lambda: 'selected' in table.cell(0, 0).states, 'the first row to be selected')

    def dialog_of(self, entry):
        before = {seen.node for seen in self.screen.dialogs()}
        entry.node.press()
        return wait(lambda: next((seen for seen in self.screen.dialogs() if seen.node not in before), None),
                    f'the dialog of {entry.name}')

    def check_dialogs(self, menu):
        opened = 0
        for entry in entries(self.menus, menu):
            if 'enabled' not in entry.states or not (entry.name.endswith('…') or entry.name.startswith('About')):
                continue
            with self.subTest(dialog=entry.name):
                dialog = self.dialog_of(entry)
                found = unnamed(dialog.node)
                self.desktop.keys('Escape')
                wait(lambda: not self.screen.dialogs(), f'{entry.name} to close')
                opened += 1
                self.assertTrue(dialog.name)
                self.assertEqual(found, [])
        return opened

    def test_pages_and_their_dialogs(self):
        opened = 0
        for page in self.pages():
            with self.subTest(page=page):
                self.assertEqual(unnamed(self.window), [])
            self.select_a_row()
            opened += self.check_dialogs('Page')
        self.assertGreaterEqual(opened, 12)

    def test_dialogs_of_every_page(self):
        for menu in ('Viewtide', 'Edit', 'View', 'Help'):
            self.check_dialogs(menu)


if __name__ == '__main__':
    unittest.main(verbosity=2)
