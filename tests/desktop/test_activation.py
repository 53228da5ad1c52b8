# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a launcher starts and calls it: org.freedesktop.Application on the session bus."""
import configparser
import os
import pathlib
import re
import signal
import socket
import subprocess
import unittest

from gi.repository import GLib

from accessible import Screen, find, see
from desktop import PROGRAM, Desktop, call, wait

ID = 'io.github.viewtide.viewtide'
PATH = '/' + ID.replace('.', '/')
BUS = 'org.freedesktop.DBus'


class Activation(unittest.TestCase):
    def setUp(self):
        self.desktop = Desktop(demo=os.environ['VIEWTIDE_DEMO_HOME'])
        self.addCleanup(self.desktop.close)
        prefix = self.desktop.folder / 'usr'
        subprocess.run(['cmake', '--install', os.environ['VIEWTIDE_PACKAGING'], '--prefix', prefix, '--component',
                        'desktop'], check=True, stdout=subprocess.DEVNULL)
        self.share = prefix / 'share'
        self.screen = Screen(self.desktop)
        self.bus = self.desktop.connect()

    def install(self):
        """Makes the service known to the bus: the installed file, with the program of the build."""
        service = (self.share / f'dbus-1/services/{ID}.service').read_text(encoding='utf-8')
        self.assertIn('/bin/viewtide ', service)
        folder = self.desktop.runtime / 'dbus-1/services'  # the bus takes its home from the system's list of users
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f'{ID}.service').write_text(re.sub(r'Exec=\S+', f'Exec={PROGRAM}', service), encoding='utf-8')
        self.ask('ReloadConfig')

    def ask(self, method, *arguments):
        """Asks the bus."""
        variant = GLib.Variant('(s)', arguments) if arguments else None
        answer = call(self.bus, BUS, '/org/freedesktop/DBus', BUS, method, variant)
        return answer[0] if answer else None

    def has_owner(self):
        return self.ask('NameHasOwner', ID)

    def call(self, method, signature, *arguments):
        call(self.bus, ID, PATH, 'org.freedesktop.Application', method, GLib.Variant(signature, arguments))

    def activate(self):
        self.call('Activate', '(a{sv})', {})

    def act(self, action):
        self.call('ActivateAction', '(sava{sv})', action, [], {})

    def process(self):
        return self.ask('GetConnectionUnixProcessID', ID)

    def quit(self):
        os.kill(self.process(), signal.SIGTERM)
        wait(lambda: not self.has_owner(), 'the program to end')

    def showing(self):
        return [seen.name for seen in self.screen.windows() if seen and 'showing' in seen.states]

    def test_the_files_name_what_the_program_knows(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(self.share / f'applications/{ID}.desktop', encoding='utf-8')
        self.assertEqual(entry['Desktop Entry']['DBusActivatable'], 'true')
        self.assertEqual(entry['Desktop Entry']['Actions'], 'sync;demo;')

    def test_starts_what_does_not_run(self):
        self.install()
        self.activate()
        self.screen.window()
        self.assertIn(b'--activated', pathlib.Path(f'/proc/{self.process()}/cmdline').read_bytes())
        self.quit()

    def test_shows_what_runs_hidden(self):
        program = self.desktop.start('--minimized')
        wait(self.has_owner, 'the name on the bus')
        self.activate()
        self.screen.window()
        self.assertEqual(self.process(), program.pid)
        self.assertEqual(self.desktop.end(program), 0)
        self.assertFalse(self.has_owner())

    def test_a_second_start_leaves_the_name(self):
        program = self.desktop.start()
        wait(self.has_owner, 'the name on the bus')
        self.screen.window()
        self.assertEqual(self.desktop.start().wait(20), 0)
        self.assertEqual(self.process(), program.pid)

    def test_other_workspaces_have_no_name(self):
        self.desktop.start('--demo')
        self.screen.window()
        self.assertFalse(self.has_owner())

    def test_action_asks_for_everything(self):
        self.install()
        self.act('sync')
        window = self.screen.window()
        wait(lambda: [seen for seen in see([window]) if seen.name.startswith('There is nothing to sync yet')],
             'the answer to who asked')
        self.quit()

    def test_action_opens_the_demo_alone(self):
        self.install()
        self.act('demo')
        wait(lambda: [name for name in self.showing() if name.startswith('Demo')], 'the window of the demo')
        self.assertFalse(self.has_owner())
        self.assertEqual(len(self.showing()), 1)

    def test_action_opens_the_demo_beside(self):
        program = self.desktop.start()
        wait(self.showing, 'the window')
        self.act('demo')
        wait(lambda: len(self.showing()) == 2, 'the window of the demo')
        self.assertEqual(self.process(), program.pid)

    def test_action_leaves_a_start_alone(self):
        with socket.create_server(('127.0.0.1', 0)) as silent:  # takes the call, and says nothing
            port = silent.getsockname()[1]
            self.desktop.environment['DATABASE_URL'] = f'postgresql://anna@127.0.0.1:{port}/views?sslmode=disable'
            program = self.desktop.start()
            wait(self.has_owner, 'the name on the bus')
            self.act('demo')
            wait(lambda: [name for name in self.showing() if name.startswith('Demo')], 'the window of the demo')
            self.assertEqual(self.process(), program.pid)
            wait(lambda: 'Viewtide could not start' in self.showing(), 'what it came to')

    def test_unknown_action_is_refused(self):
        self.desktop.start('--minimized')
        wait(self.has_owner, 'the name on the bus')
        with self.assertRaises(GLib.Error) as refused:
            self.act('sell')
        self.assertIn('sell', str(refused.exception))

    def test_a_failure_is_told(self):
        ini = self.desktop.home / '.config/viewtide/viewtide.ini'
        ini.parent.mkdir(parents=True, exist_ok=True)
        ini.write_text('[api]\nrequestsInFlight=1000\n', encoding='utf-8')
        self.install()
        self.activate()  # answered: the bus does not take the program for one that hangs, and ends it
        dialog = self.screen.dialog('Viewtide could not start')
        find(dialog, role='push button', name='Quit').press()
        wait(lambda: not self.has_owner(), 'the program to end')

    def test_ends_if_nothing_is_wanted(self):
        program = self.desktop.start('--activated')
        wait(self.has_owner, 'the name on the bus')
        self.assertEqual(program.wait(20), 0)
        self.assertEqual(self.showing(), [])

    def test_without_a_bus_it_is_a_start(self):
        self.desktop.environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent/bus'
        self.desktop.start('--activated')
        wait(lambda: self.desktop.shows('Viewtide'), 'the window')


if __name__ == '__main__':
    unittest.main(verbosity=2, failfast=True)
