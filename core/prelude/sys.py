# The interpreter's own affairs, as far as there are any here.

import _machine

argv = ["program.py"]
maxsize = 9223372036854775807
version = "3.11 (Interleave)"
version_info = (3, 11, 0, "final", 0)
platform = "interleave"


class _Stream:
    def __init__(self, is_error):
        self._is_error = is_error

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        _machine.write(self._is_error, text)
        return len(text)

    def flush(self):
        pass


stdout = _Stream(False)
stderr = _Stream(True)


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def getrecursionlimit():
    return 1000


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")


def getswitchinterval():
    return 0.005
