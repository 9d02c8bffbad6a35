# Pipes. Each process that has an end of a pipe has a copy of it, and closes its own: only when all copies of the
# sending end are closed does the receiver find the end of the data.

from collections import deque
from threading import Condition

import _machine
from multiprocessing.process import _of_process


# One direction of a pipe.
class _Stream:
    _shared = True

    def __init__(self):
        self.condition = Condition()  # guards the others
        self.items = deque()
        self.readers = 1  # open copies of the receiving end
        self.writers = 1  # ... of the sending end


class Connection:
    def __init__(self, incoming, outgoing):
        self._incoming = incoming
        self._outgoing = outgoing
        self._closed = False
        _of_process()["connections"].append(self)

    # A new process gets copies of the open ends.
    def _share_ends(self):
        self._count_ends(1)

    def _count_ends(self, change):
        if self._incoming is not None:
            with self._incoming.condition:
                self._incoming.readers += change
        if self._outgoing is not None:
            with self._outgoing.condition:
                self._outgoing.writers += change
                self._outgoing.condition.notify_all()

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def close(self):
        if self._closed:
            return
        self._closed = True
        _of_process()["connections"].remove(self)
        self._count_ends(-1)

    def send(self, obj):
        self._check(self._outgoing, "connection is read-only")
        item = _machine.copy_deep(obj)
        with self._outgoing.condition:
            if self._outgoing.readers == 0:
                raise BrokenPipeError(32, "Broken pipe")
            self._outgoing.items.append(item)
            self._outgoing.condition.notify_all()

    def recv(self):
        self._check(self._incoming, "connection is write-only")
        with self._incoming.condition:
            while not self._incoming.items:
                if self._incoming.writers == 0:
                    raise EOFError
                self._incoming.condition.wait()
            return self._incoming.items.popleft()

    # Whether recv would return or raise at once; waits for that, but not longer than `timeout`.
    def poll(self, timeout=0.0):
        self._check(self._incoming, "connection is write-only")
        stream = self._incoming
        with stream.condition:
            return stream.condition.wait_for(lambda: bool(stream.items) or stream.writers == 0, timeout)

    def send_bytes(self, buf):
        self.send(buf)

    def recv_bytes(self):
        return self.recv()

    def _check(self, stream, message):
        if self._closed:
            raise OSError("handle is closed")
        if stream is None:
            raise OSError(message)

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        self.close()


def Pipe(duplex=True):
    forth = _Stream()
    back = _Stream() if duplex else None
    if duplex:
        return Connection(back, forth), Connection(forth, back)
    return Connection(forth, None), Connection(None, forth)
