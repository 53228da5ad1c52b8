# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that cannot open says why on the desktop, and what can be done; a command says it where it was typed."""
import signal
import subprocess
import unittest

from gi.repository import GLib

from accessible import Screen, find, tab_to, texts
from desktop import PROGRAM, Desktop, wait

SECRET = 'hunter22-of-the-server'


class Start(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop()
        self.addCleanup(self.desktop.close)
        self.screen = Screen(self.desktop)
        self.ini = self.desktop.home / '.config/viewtide/viewtide.ini'
        self.database = self.desktop.home / '.local/share/viewtide/viewtide.db'

    def settings(self, text):
        self.ini.parent.mkdir(parents=True, exist_ok=True)
        self.ini.write_text(text, encoding='utf-8')

    def with_a_key(self):
        """Of a server that is not there."""
        self.desktop.environment['AYRSHARE_API_KEY'] = 'some-key-of-the-test'
        self.desktop.environment['AYRSHARE_BASE_URL'] = 'http://127.0.0.1:9/api'

    def opened(self):
        """The window shows; whether it has the keyboard is up to the window manager."""
        wait(lambda: [seen for seen in self.screen.windows()
                      if seen and seen.role == 'frame' and 'showing' in seen.states], 'the window')

    def failure(self, headline='Viewtide could not start'):
        dialog = self.screen.dialog(headline)
        return dialog, ' | '.join(texts(dialog))

    def test_a_bad_setting(self):
        self.settings('[api]\nrequestsInFlight=1000\n')
        program = self.desktop.start('--minimized')
        dialog, text = self.failure()
        self.assertIn('api/requestsInFlight', text)
        self.assertIn('Correct it', text)
        self.assertIn(str(self.ini), text)
        self.settings('[api]\nrequestsInFlight=10\n')
        find(dialog, role='push button', name='Try again').press()
        self.opened()
        self.assertEqual(self.desktop.end(program), 0)

    def test_a_server_that_is_down(self):
        self.settings(f'[database]\nurl=postgresql://anna:{SECRET}@127.0.0.1:9/views\n')
        program = self.desktop.start()
        dialog, text = self.failure()
        self.assertIn('could not be opened', text)
        self.assertIn('Check that the server runs', text)
        self.assertIn('postgresql://anna@127.0.0.1:9/views', text)
        self.assertNotIn(SECRET, text)
        self.assertIn('stays there', text)
        find(dialog, role='push button', name="Start with Viewtide's own file").press()
        self.opened()
        self.assertNotIn(SECRET, self.ini.read_text(encoding='utf-8'))
        self.assertTrue(self.database.exists())
        self.assertEqual(self.desktop.end(program), 0)

    def test_a_server_of_the_environment(self):
        self.desktop.environment['DATABASE_URL'] = f'postgresql://anna:{SECRET}@127.0.0.1:9/views'
        program = self.desktop.start()
        dialog, text = self.failure()
        self.assertIn('postgresql://anna@127.0.0.1:9/views', text)
        self.assertNotIn('stays there', text)  # the settings did not name it, so they cannot drop it
        find(dialog, role='push button', name='Quit').press()
        self.assertEqual(program.wait(20), 1)

    def test_a_damaged_file(self):
        self.database.parent.mkdir(parents=True)
        self.database.write_bytes(b'n' * 8192)
        program = self.desktop.start()
        _, text = self.failure()
        self.assertIn('not a sound Viewtide database', text)
        self.assertIn('Move the file away', text)
        self.assertIn(str(self.database), text)
        self.desktop.keys('Escape')
        self.assertEqual(program.wait(20), 1)
        self.assertEqual(self.database.read_bytes(), b'n' * 8192)

    def test_a_database_that_another_holds(self):
        self.with_a_key()
        other = self.desktop.start('watch')
        wait(lambda: list(self.desktop.runtime.glob('viewtide-*.sock')), 'the watch to hold the database')
        program = self.desktop.start()
        dialog, text = self.failure()
        self.assertIn('Another program is using the database', text)
        self.assertIn('viewtide watch', text)
        self.desktop.end(other)
        find(dialog, role='push button', name='Try again').press()
        self.opened()
        self.assertEqual(self.desktop.end(program), 0)

    def test_another_that_hangs(self):
        self.with_a_key()
        other = self.desktop.start('watch')
        wait(lambda: list(self.desktop.runtime.glob('viewtide-*.sock')), 'the watch to hold the database')
        other.send_signal(signal.SIGSTOP)
        self.desktop.start()
        _, text = self.failure()
        self.assertIn('which does not answer', text)

    def test_a_workspace_that_is_gone(self):
        self.desktop.start('--workspace', 'acme', '--minimized')
        dialog, text = self.failure('The workspace acme cannot be opened')
        self.assertIn('acme', text)
        find(dialog, role='push button', name='Open my own workspace').press()
        self.opened()

    def test_everything_moves_into_another_file(self):
        self.with_a_key()
        program = self.desktop.start()
        window = self.screen.window()
        self.desktop.keys('ctrl+comma')
        names = find(window, role='list', name='Sections of the settings')
        section = names.at(*names.ask('Accessible', 'GetChildren')[0][2])
        x, y, width, height = section.ask('Component', 'GetExtents', GLib.Variant('(u)', (0,)))[0]
        self.desktop.xdotool('mousemove', str(x + width // 2), str(y + height // 2), 'click', '1')
        tab_to(self.desktop, window, 'combo box', "Viewtide's own file")
        self.desktop.keys('Down')
        other = self.desktop.home / 'other.db'
        tab_to(self.desktop, window, 'text', 'Path of the file')
        self.desktop.type(str(other))
        find(window, role='push button', name='Test').press()
        use = find(window, role='push button', name='Use it and start anew')
        wait(lambda: 'enabled' in use.states, 'the test of the database')
        before = set(self.desktop.runtime.glob('viewtide-*.sock'))
        use.press()  # the collector has to come to its end first
        wait(lambda: self.ini.exists() and 'other.db' in self.ini.read_text(encoding='utf-8'), 'the setting')
        wait(lambda: set(self.desktop.runtime.glob('viewtide-*.sock')) - before, 'the new start')
        self.opened()
        self.assertTrue(other.exists())
        self.assertEqual(self.desktop.end(program), 0)

    def test_a_command_opens_nothing(self):
        self.settings('[api]\nrequestsInFlight=1000\n')
        done = subprocess.run([PROGRAM, 'campaign', 'list'], env=self.desktop.environment, timeout=60, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'api/requestsInFlight', done.stderr)


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
