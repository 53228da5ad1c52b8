# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for one test: display, window manager, session bus, home. Nothing of the user's is seen.

Waiting is always for a condition (wait()), never for a time to pass.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

PROGRAM = os.environ.get('VIEWTIDE_PROGRAM', 'build/dev/src/app/viewtide')
PATIENCE = 60  # seconds; only a failure takes that long


def wait(condition, what, patience=PATIENCE):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = condition()
        except GLib.Error:  # what was asked has gone meanwhile
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f'waited {patience} s for: {what}')
        time.sleep(0.02)


class Desktop:
    def __init__(self, size=(1280, 800), demo=None, language='en_US'):
        """demo: a home in which a demo workspace was made, to be copied."""
        self._processes = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='viewtide-'))
        self.home = self.folder / 'home'
        if demo:
            shutil.copytree(demo, self.home)
        self.home.mkdir(exist_ok=True)
        self.runtime = self.folder / 'run'
        self.runtime.mkdir(mode=0o700)
        kept = {name: value for name, value in os.environ.items()
                if name in ('PATH', 'LD_LIBRARY_PATH', 'ASAN_OPTIONS', 'UBSAN_OPTIONS')}
        self.environment = {
            **kept, 'HOME': str(self.home), 'XDG_RUNTIME_DIR': str(self.runtime), 'LC_ALL': f'{language}.UTF-8',
            'TZ': 'UTC', 'QT_QPA_PLATFORM': 'xcb', 'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1', 'NO_AT_BRIDGE': '1'}
        try:
            self._start_display(size)
            self._start_bus()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _spawn(self, command, **more):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, **more)
        self._processes.append(process)
        return process

    def _spawn_telling(self, command, flag):
        """Starts what tells one line through a descriptor of ours once it is ready."""
        ours, theirs = os.pipe()
        self._spawn(command + [f'{flag}{theirs}'] if flag.endswith('=') else command + [flag, str(theirs)],
                    pass_fds=[theirs], stderr=subprocess.DEVNULL)
        os.close(theirs)
        with os.fdopen(ours) as told:
            line = told.readline().strip()
        if not line:
            raise AssertionError(f'{command[0]} did not start')
        return line

    def _start_display(self, size):
        number = self._spawn_telling(
            ['Xvfb', '-screen', '0', f'{size[0]}x{size[1]}x24', '-nolisten', 'tcp'], '-displayfd')
        self.environment['DISPLAY'] = f':{number}'
        self._spawn(['matchbox-window-manager', '-use_titlebar', 'no', '-use_cursor', 'no',
                     '-kbdconfig', '/dev/null'],  # it would take Alt+N for itself
                    stderr=subprocess.DEVNULL)

    def _start_bus(self):
        address = self._spawn_telling(['dbus-daemon', '--session', '--nofork', '--nopidfile'], '--print-address=')
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = address

    def connect(self, address=None):
        """A connection to the session bus, or to another."""
        flags = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(
            address or self.environment['DBUS_SESSION_BUS_ADDRESS'],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def start(self, *arguments):
        """Starts Viewtide; its messages go to the output of the test."""
        return self._spawn([PROGRAM, *arguments], stdout=sys.stderr, stderr=sys.stderr)

    def run(self, *arguments):
        """Runs one command of Viewtide; its standard output."""
        done = subprocess.run([PROGRAM, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, check=False, timeout=120)
        return done.stdout.decode()

    def xdotool(self, *arguments):
        subprocess.run(['xdotool', *arguments], env=self.environment, check=True, timeout=PATIENCE)

    def shows(self, title):
        """Is there a visible window with such a title? xdotool fails, too, if another window goes meanwhile."""
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', title], env=self.environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def keys(self, *keys):
        self.xdotool('key', '--clearmodifiers', *keys)

    def type(self, text):
        self.xdotool('type', '--delay', '1', text)

    def picture(self, path):
        self.xdotool('mousemove', '0', '0')  # nothing looks hovered over
        subprocess.run(['import', '-silent', '-window', 'root', str(path)], env=self.environment, check=True,
                       timeout=PATIENCE)

    def end(self, process):
        """Ends it and returns its status."""
        process.send_signal(signal.SIGTERM)
        return process.wait(PATIENCE)

    def close(self):
        for process in reversed(self._processes):
            if process.poll() is None:
                process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def call(connection, name, path, interface, method, arguments=None):
    """Calls over D-Bus and returns the answer as Python values."""
    return connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                PATIENCE * 1000, None).unpack()
