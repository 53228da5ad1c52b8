# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a desktop that shows tray icons: a StatusNotifierWatcher with a host. It answers in a thread of its
own, since the program waits for its answers while the test waits for the program."""
import threading

from gi.repository import Gio, GLib

from desktop import call, wait

WATCHER = 'org.kde.StatusNotifierWatcher'
ITEM = 'org.kde.StatusNotifierItem'
MENU = 'com.canonical.dbusmenu'
INTERFACE = f'''<node><interface name="{WATCHER}">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface></node>'''


class Item:
    """A registered icon."""

    def __init__(self, bus, owner):
        self._bus = bus
        self.owner = owner

    def property(self, name):
        return call(self._bus, self.owner, '/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'Get',
                    GLib.Variant('(ss)', (ITEM, name)))[0]

    def activate(self):
        call(self._bus, self.owner, '/StatusNotifierItem', ITEM, 'Activate', GLib.Variant('(ii)', (0, 0)))

    def entries(self):
        """The texts of the menu and their numbers."""
        layout = call(self._bus, self.owner, self.property('Menu'), MENU, 'GetLayout',
                      GLib.Variant('(iias)', (0, -1, [])))[1]
        labels = [(child[1].get('label'), child[0]) for child in layout[2]]
        return {label.replace('_', ''): number for label, number in labels if label}

    def click(self, text):
        number = self.entries()[text]
        call(self._bus, self.owner, self.property('Menu'), MENU, 'Event',
             GLib.Variant('(isvu)', (number, 'clicked', GLib.Variant('s', ''), 0)))


class Host:
    def __init__(self, desktop):
        self._bus = desktop.connect()
        self._items = []
        self._context = GLib.MainContext()
        self._loop = GLib.MainLoop(self._context)
        started = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(desktop, started))
        self._thread.start()
        started.wait()

    def _serve(self, desktop, started):
        self._context.push_thread_default()
        bus = desktop.connect()
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        bus.register_object('/StatusNotifierWatcher', interface, self._called, self._asked, None)
        call(bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
             GLib.Variant('(su)', (WATCHER, 0)))
        started.set()
        self._loop.run()
        bus.close_sync()

    def _called(self, _bus, sender, _path, _interface, method, _arguments, invocation):
        if method == 'RegisterStatusNotifierItem':
            self._items.append(sender)
        invocation.return_value(None)

    def _asked(self, _bus, _sender, _path, _interface, name):
        return {'RegisteredStatusNotifierItems': GLib.Variant('as', self._items),
                'IsStatusNotifierHostRegistered': GLib.Variant('b', True),
                'ProtocolVersion': GLib.Variant('i', 0)}[name]

    def item(self):
        """Waits for an icon."""
        return Item(self._bus, wait(lambda: self._items and self._items[-1], 'an icon in the tray'))

    def stop(self):
        self._loop.quit()
        self._thread.join()
