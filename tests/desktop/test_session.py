# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of the desktop's session: what is open is kept, nothing is asked, the program ends in order."""
import os
import unittest

from accessible import Screen, find
from desktop import PROGRAM, Desktop, wait
from xsmp import Manager


class Session(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(demo=os.environ['VIEWTIDE_DEMO_HOME'])
        self.addCleanup(self.desktop.close)
        self.manager = Manager()
        self.addCleanup(self.manager.close)
        self.desktop.environment['SESSION_MANAGER'] = self.manager.address

    def until(self, condition, what):
        return wait(lambda: self.manager.pump() and condition(), what)

    def start(self, *arguments):
        program = self.desktop.start('--demo', *arguments)
        self.until(lambda: self.manager.client, 'the program to join the session')
        return program

    def begin_end(self):
        before = len(self.manager.saved)
        self.manager.begin_end()
        self.until(lambda: len(self.manager.saved) > before, 'the program to save')
        self.assertTrue(self.manager.saved[-1])

    def kept(self):
        return (self.desktop.home / '.local/share/viewtide/demo/demo.ini').read_text(encoding='utf-8')

    def restart(self):
        return [word.decode() for word in self.manager.properties['RestartCommand']]

    def test_ends_without_a_question(self):
        program = self.start()
        window = Screen(self.desktop).window()
        self.desktop.keys('ctrl+3')
        find(window, role='label', name='Campaigns')
        self.begin_end()
        self.assertIn('page=2', self.kept())
        self.assertEqual(self.restart(), [PROGRAM, '--demo'])
        self.manager.end()
        self.until(lambda: program.poll() is not None, 'the program to end')
        self.assertEqual(program.returncode, 0)

    def test_goes_on_if_the_end_is_called_off(self):
        program = self.start()
        window = Screen(self.desktop).window()
        self.begin_end()
        self.manager.call_off()
        self.desktop.keys('ctrl+4')
        find(window, role='label', name='Reports')
        self.begin_end()
        self.assertIn('page=3', self.kept())
        self.assertIsNone(program.poll())

    def test_ends_while_it_is_hidden(self):
        program = self.start('--minimized')
        wait(lambda: list(self.desktop.runtime.glob('viewtide-*.sock')), 'the program to begin with its window')
        self.until(Screen(self.desktop).answers, 'it to have one')
        self.begin_end()
        self.assertEqual(self.restart(), [PROGRAM, '--demo', '--minimized'])
        self.manager.end()
        self.until(lambda: program.poll() is not None, 'the program to end')
        self.assertEqual(program.returncode, 0)


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
