# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader sees it: AT-SPI over D-Bus, without a cache in between."""
import collections

from gi.repository import Gio, GLib

from desktop import PATIENCE, call, wait

SPI = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'
# Bits of the answer to GetState
STATES = {'active': 1, 'checked': 4, 'enabled': 8, 'focusable': 11, 'focused': 12, 'selectable': 22, 'selected': 23, 'showing': 25}
# Their cells are too many to ask all of them
CELLS = {'table', 'list', 'tree', 'tree table'}

# What a node was like when it was asked; `where`: the roles and names from the top
Seen = collections.namedtuple('Seen', 'node name role states acts where')


def _states(words):
    bits = words[0] | words[1] << 32
    return {name for name, bit in STATES.items() if bits >> bit & 1}


class Node:
    def __init__(self, bus, name, path):
        self._bus = bus
        self._name = name
        self._path = path

    def ask(self, interface, method, arguments=None):
        return call(self._bus, self._name, self._path, SPI + interface, method, arguments)

    def send(self, interface, method, arguments, receive):
        """Asks without waiting; `receive` gets the answer, or None if the node has gone."""
        def received(bus, result):
            try:
                receive(bus.call_finish(result).unpack())
            except GLib.Error:
                receive(None)
        self._bus.call(self._name, self._path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                       PATIENCE * 1000, None, received)

    def at(self, name, path):
        return Node(self._bus, name, path)

    def press(self, action='Press'):
        names = [row[0] for row in self.ask('Action', 'GetActions')[0]]
        self.ask('Action', 'DoAction', GLib.Variant('(i)', (names.index(action),)))

    def focus(self):
        self.ask('Component', 'GrabFocus')

    @property
    def states(self):
        return _states(self.ask('Accessible', 'GetState')[0])

    @property
    def text(self):
        return self.ask('Text', 'GetText', GLib.Variant('(ii)', (0, -1)))[0]

    def cell(self, row, column):
        """A cell of a table, as it is seen."""
        name, path = self.ask('Table', 'GetAccessibleAt', GLib.Variant('(ii)', (row, column)))[0]
        return next(see([self.at(name, path)]), None)

    def size(self):
        """Rows and columns of a table."""
        return tuple(call(self._bus, self._name, self._path, 'org.freedesktop.DBus.Properties', 'Get',
                          GLib.Variant('(ss)', (SPI + 'Table', name)))[0] for name in ('NRows', 'NColumns'))


_QUESTIONS = [
    (SPI + 'Accessible', 'GetRoleName', None),
    ('org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (SPI + 'Accessible', 'Name'))),
    (SPI + 'Accessible', 'GetState', None),
    (SPI + 'Accessible', 'GetChildren', None),
    (SPI + 'Action', 'GetActions', None),  # most have none, and do not answer
]


def _answers(nodes):
    """Asks all of them at once: one after the other takes ten times as long."""
    answers = [[None] * len(_QUESTIONS) for _ in nodes]
    open_questions = len(nodes) * len(_QUESTIONS)

    def keep(row, column, answer):
        nonlocal open_questions
        answers[row][column] = answer and answer[0]
        open_questions -= 1

    for row, node in enumerate(nodes):
        for column, (interface, method, arguments) in enumerate(_QUESTIONS):
            node.send(interface, method, arguments,
                      lambda answer, row=row, column=column: keep(row, column, answer))
    while open_questions:
        GLib.MainContext.default().iteration(True)
    return answers


def see(nodes, hidden=False):
    """All that shows (or all that there is) at and below the nodes, level by level."""
    level = [(node, '') for node in nodes]
    while level:
        below = []
        for (node, above), answers in zip(level, _answers([node for node, _ in level])):
            role, name, states, children, actions = answers
            if None in (role, name, states, children):
                continue
            seen = Seen(node, name, role, _states(states), bool(actions), f'{above}/{role} {name!r}')
            if not hidden and 'showing' not in seen.states:
                continue
            yield seen
            if role not in CELLS:
                below += [(node.at(*child), seen.where) for child in children]
        level = below


class Screen:
    """All windows of all programs on the desktop."""

    def __init__(self, desktop):
        address = call(desktop.connect(), 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')[0]
        self._root = Node(desktop.connect(address), 'org.a11y.atspi.Registry', ROOT)

    def answers(self):
        """What each program says to be."""
        return [self._root.at(*child).ask('Accessible', 'GetRoleName')
                for child in self._root.ask('Accessible', 'GetChildren')[0]]

    def windows(self):
        programs = [self._root.at(*child) for child in self._root.ask('Accessible', 'GetChildren')[0]]
        windows = [program.at(*child) for program in programs
                   for child in program.ask('Accessible', 'GetChildren')[0]]
        return [next(see([window]), None) for window in windows]

    def window(self, roles=('frame',), name=''):
        """Waits for the window that has the keyboard to be one of these."""
        def found():
            return next((seen for seen in self.windows() if seen and seen.role in roles and name in seen.name
                         and 'active' in seen.states), None)
        return wait(found, f'a {roles[0]} "{name}"').node

    def dialog(self, name=''):
        """Waits for a dialog that has the keyboard."""
        return self.window(('dialog', 'alert message'), name)


def find(root, role=None, name=None, start=None):
    """Waits for the first that shows and fits."""
    def fits(seen):
        return ((role is None or seen.role == role) and (name is None or seen.name == name)
                and (start is None or seen.name.startswith(start)))
    return wait(lambda: next((seen for seen in see([root]) if fits(seen)), None),
                f'{role or "anything"} "{name or start or ""}"').node


def focused(root):
    return [seen for seen in see([root]) if 'focused' in seen.states]


def tab_to(desktop, root, role, name):
    """Presses Tab until what is asked for has the focus, as one does who has no mouse."""
    for _ in range(80):
        before = focused(root)
        for seen in before:
            if seen.role == role and seen.name == name:
                return seen.node
        desktop.keys('Tab')
        nodes = {seen.where for seen in before}
        wait(lambda nodes=nodes: {seen.where for seen in focused(root)} not in (nodes, set()), 'the focus to move')
    raise AssertionError(f'Tab does not reach {role} "{name}"')


def pages(window):
    """Shows one page after the other, and gives their names: whatever the rail has, in any language."""
    boxes = [seen for seen in see([window]) if seen.role == 'check box']
    parent = boxes[0].where.rpartition('/')[0]  # level by level: those of the rail come first
    for box in boxes:
        if box.where.rpartition('/')[0] == parent:
            box.node.press('Toggle')
            wait(lambda box=box: [seen for seen in focused(window) if seen.name == box.name], f'page {box.name}')
            yield box.name


def texts(root):
    return [seen.name for seen in see([root]) if seen.role == 'label']
