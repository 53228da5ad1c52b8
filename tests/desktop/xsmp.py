# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a desktop that ends its session: a manager of XSMP, which is libSM, called from here."""
import ctypes
import ctypes.util
import select

_ice = ctypes.CDLL('libICE.so.6')
_sm = ctypes.CDLL('libSM.so.6')
_libc = ctypes.CDLL(None)
_P, _I = ctypes.c_void_p, ctypes.c_int

_SAVE_BOTH = 2
_INTERACT_ANY = 2
_ALL_CALLBACKS = 0x3ff
_ACCEPTED = 1


class _Value(ctypes.Structure):
    _fields_ = [('length', _I), ('value', _P)]


class _Property(ctypes.Structure):
    _fields_ = [('name', ctypes.c_char_p), ('type', ctypes.c_char_p), ('count', _I),
                ('values', ctypes.POINTER(_Value))]


_Properties = ctypes.POINTER(ctypes.POINTER(_Property))
_HOST_OK = ctypes.CFUNCTYPE(_I, ctypes.c_char_p)(lambda host: 1)
_NO_PANIC = ctypes.CFUNCTYPE(None, _P)(lambda connection: None)  # libICE would end this process
# What is told to a manager, in the order of SmsCallbacks; all begin with the connection and a pointer of ours
_TOLD = [('register', _I, (_P,)), ('interact', None, (_I,)), ('interact_done', None, (_I,)),
         ('save_request', None, (_I, _I, _I, _I, _I)), ('phase2', None, ()), ('saved', None, (_I,)),
         ('closed', None, (_I, _P)), ('set', None, (_I, _Properties)), ('delete', None, (_I, _P)), ('get', None, ())]


class _Callbacks(ctypes.Structure):
    _fields_ = [(f'{name}{part}', _P) for name, _, _ in _TOLD for part in ('', '_data')]


_NEW_CLIENT = ctypes.CFUNCTYPE(_I, _P, _P, ctypes.POINTER(ctypes.c_ulong), ctypes.POINTER(_Callbacks), _P)


class Manager:
    """Of one program. Nothing happens but in pump()."""

    def __init__(self):
        self.client = None
        self.saved = []  # what it said to each save
        self.properties = {}
        self._connections = []
        self._told = [ctypes.CFUNCTYPE(result, _P, _P, *rest)(getattr(self, f'_on_{name}'))
                      for name, result, rest in _TOLD]
        self._new = _NEW_CLIENT(self._on_new)
        _ice.IceSetIOErrorHandler(_NO_PANIC)
        error = ctypes.create_string_buffer(256)
        if not _sm.SmsInitialize(b'test', b'1', self._new, None, _HOST_OK, len(error), error):
            raise AssertionError(error.value)
        count, self._doors = _I(), ctypes.POINTER(_P)()
        if not _ice.IceListenForConnections(ctypes.byref(count), ctypes.byref(self._doors), len(error), error):
            raise AssertionError(error.value)
        self._count = count.value
        for door in self._doors[:self._count]:
            _ice.IceSetHostBasedAuthProc(_P(door), _HOST_OK)
        _ice.IceComposeNetworkIdList.restype = ctypes.c_char_p
        _ice.IceAcceptConnection.restype = _P
        _sm.SmsGenerateClientID.restype = _P
        self.address = _ice.IceComposeNetworkIdList(count, self._doors).decode()

    def close(self):
        _ice.IceFreeListenObjs(_I(self._count), self._doors)

    def pump(self):
        """Takes what came in; true, to be a part of a condition."""
        doors = {_ice.IceGetListenConnectionNumber(_P(door)): door for door in self._doors[:self._count]}
        lines = {_ice.IceConnectionNumber(_P(line)): line for line in self._connections}
        ready = select.select([*doors, *lines], [], [], 0)[0]
        for number in ready:
            if number in doors:
                self._connections.append(_ice.IceAcceptConnection(_P(doors[number]), ctypes.byref(_I())))
            elif _ice.IceProcessMessages(_P(lines[number]), None, None) != 0:
                self._connections.remove(lines[number])
        return True

    def begin_end(self):
        """Asks the program to keep what it has, since the session is about to end."""
        _sm.SmsSaveYourself(_P(self.client), _SAVE_BOTH, 1, _INTERACT_ANY, 0)

    def call_off(self):
        _sm.SmsShutdownCancelled(_P(self.client))

    def end(self):
        _sm.SmsDie(_P(self.client))

    def _on_new(self, _connection, _data, mask, callbacks, _reason):
        mask[0] = _ALL_CALLBACKS
        for (name, _, _), told in zip(_TOLD, self._told):
            setattr(callbacks[0], name, ctypes.cast(told, _P))
        return 1

    def _on_register(self, connection, _data, _previous):
        self.client = connection
        name = _sm.SmsGenerateClientID(_P(connection))
        _sm.SmsRegisterClientReply(_P(connection), _P(name))
        return 1

    def _on_interact(self, connection, _data, _kind):
        _sm.SmsInteract(_P(connection))

    def _on_interact_done(self, *_):
        pass

    def _on_save_request(self, *_):
        pass

    def _on_phase2(self, connection, _data):
        _sm.SmsSaveYourselfPhase2(_P(connection))

    def _on_saved(self, _connection, _data, success):
        self.saved.append(bool(success))

    def _on_closed(self, *_):
        self.client = None

    def _on_set(self, _connection, _data, count, properties):
        for held in properties[:count]:
            prop = held.contents
            self.properties[prop.name.decode()] = [
                ctypes.string_at(value.value, value.length) for value in prop.values[:prop.count]]

    def _on_delete(self, *_):
        pass

    def _on_get(self, connection, _data):
        _sm.SmsReturnProperties(_P(connection), 0, None)
