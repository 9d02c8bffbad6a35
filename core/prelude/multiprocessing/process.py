# A process, and what a process knows about itself and its children.

import os
import sys

import _machine


# What other processes see of a process: the only part of it that they share.
class _State:
    _shared = True

    def __init__(self):
        self.exitcode = None


class Process:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        parent = current_process()
        number = _count_child()
        self._identity = (*parent._identity, number)
        self._name = name or f"{type(self).__name__}-{':'.join([str(part) for part in self._identity])}"
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._daemon = parent.daemon if daemon is None else daemon
        self._parent_pid = os.getpid()
        self._state = _State()
        self._handle = None  # what the machine gave for the running process

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        if self._handle is not None:
            raise AssertionError("cannot start a process twice")
        if self._parent_pid != os.getpid():
            raise AssertionError("can only start a process object created by current process")
        if current_process().daemon:
            raise AssertionError("daemonic processes are not allowed to have children")
        own = _of_process()
        for connection in own["connections"]:
            connection._share_ends()
        args = (self, self._state, own["connections"])
        self._handle = _machine.start_process(_run, args, self._name)
        own["children"].append(self)

    def terminate(self):
        self._stop(-15)

    def kill(self):
        self._stop(-9)

    def _stop(self, exitcode):
        self._check_child("can only test a child process")
        if self.is_alive():
            _machine.stop_process(self._handle)
            self._state.exitcode = exitcode

    def join(self, timeout=None):
        self._check_child("can only join a child process")
        if self._handle is None:
            raise AssertionError("can only join a started process")
        self._handle.join(timeout)

    def is_alive(self):
        if self is current_process():
            return True
        self._check_child("can only test a child process")
        return self._handle is not None and self._handle.is_alive()

    def _check_child(self, message):
        if self._parent_pid != os.getpid():
            raise AssertionError(message)

    def close(self):
        if self._handle is not None and self._handle.is_alive():
            raise ValueError(
                "Cannot close a process while it is still running. You should first call join() or terminate()."
            )

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError("name must be a string")
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        if self._handle is not None:
            raise AssertionError("process has already started")
        self._daemon = daemonic

    @property
    def pid(self):
        if self is current_process():
            return os.getpid()
        return None if self._handle is None else _machine.process_id(self._handle)

    ident = pid

    # None while the process runs; negative when it was stopped from outside.
    @property
    def exitcode(self):
        if self._handle is None or self._handle.is_alive():
            return None
        return self._state.exitcode

    def __repr__(self):
        if self is current_process():
            status = "started"
        elif self._handle is None:
            status = "initial"
        else:
            status = "started" if self._handle.is_alive() else f"stopped exitcode={self.exitcode}"
        words = [f"name={self._name!r}"]
        if self.pid is not None:
            words.append(f"pid={self.pid}")
        words += [f"parent={self._parent_pid}", status]
        if self._daemon:
            words.append("daemon")
        return f"<{type(self).__name__} {' '.join(words)}>"


# The life of a process, in its own memory.
def _run(process, state, connections):
    own = _machine.process_dict()
    own["process"] = process
    own["children"] = []
    own["children made"] = 0
    own["connections"] = connections
    exitcode = 1
    try:
        process.run()
        exitcode = 0
    except SystemExit as end:
        exitcode = _exit_code(end.code)
    except BaseException as exception:
        print(f"Process {process.name}:", file=sys.stderr)
        _machine.print_exception(exception)
    finally:
        _end_children()
        for connection in list(connections):
            connection.close()
        state.exitcode = exitcode


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    print(code, file=sys.stderr)
    return 1


# A process ends after its children; those that are daemons are stopped.
def _end_children():
    children = active_children()
    for child in children:
        if child.daemon:
            child.terminate()
    for child in children:
        child.join()


class _MainProcess(Process):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._daemon = False
        self._parent_pid = None
        self._handle = None

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


# What belongs to the running process alone.
def _of_process():
    own = _machine.process_dict()
    if "process" not in own:
        own["process"] = _MainProcess()
        own["children"] = []
        own["children made"] = 0
        own["connections"] = []  # the open ones: a child begins with copies of them
        _machine.at_exit(_end_children)
    return own


def _count_child():
    own = _of_process()
    own["children made"] += 1
    return own["children made"]


def current_process():
    return _of_process()["process"]


def parent_process():
    process = current_process()
    return None if process._parent_pid is None else _ParentProcess(process._parent_pid)


class _ParentProcess:
    def __init__(self, pid):
        self.pid = pid
        self.name = "MainProcess"
        self.daemon = False


def active_children():
    own = _of_process()
    own["children"] = [child for child in own["children"] if child.is_alive()]
    return list(own["children"])


def cpu_count():
    return os.cpu_count()


def freeze_support():
    pass


_start_methods = ["fork", "spawn", "forkserver"]


def get_all_start_methods():
    return list(_start_methods)


def get_start_method(allow_none=False):
    own = _of_process()
    if "start method" not in own:
        if allow_none:
            return None
        own["start method"] = _start_methods[0]
    return own["start method"]


def set_start_method(method, force=False):
    own = _of_process()
    if "start method" in own and not force:
        raise RuntimeError("context has already been set")
    if method not in _start_methods:
        raise ValueError(f"cannot find context for {method!r}")
    own["start method"] = method
