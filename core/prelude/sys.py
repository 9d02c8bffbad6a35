# The interpreter's own affairs, as far as there are any here.

import _machine

argv = ["program.py"]
maxsize = 9223372036854775807
version = "3.11 (Interleave)"
platform = "interleave"
byteorder = "little"


# As a named tuple, without the module that makes those.
class _VersionInfo(tuple):
    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        fields = ("major", "minor", "micro", "releaselevel", "serial")
        return "sys.version_info(" + ", ".join(f"{name}={value!r}" for name, value in zip(fields, self)) + ")"


version_info = _VersionInfo((3, 11, 0, "final", 0))


class _Stream:
    encoding = "utf-8"

    def __init__(self, is_error):
        self._is_error = is_error
        self.name = "<stderr>" if is_error else "<stdout>"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        _machine.write(self._is_error, text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True


stdout = _Stream(False)
stderr = _Stream(True)
__stdout__ = stdout
__stderr__ = stderr


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


# The exception being handled.
def exc_info():
    exception = _machine.handled_exception()
    if exception is None:
        return (None, None, None)
    return (type(exception), exception, exception.__traceback__)


def exception():
    return _machine.handled_exception()


_recursion_limit = 1000


def getrecursionlimit():
    return _recursion_limit


# Calls can be nested 1000 deep here, whatever is set.
def setrecursionlimit(limit, /):
    global _recursion_limit
    if not isinstance(limit, int):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _recursion_limit = limit


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return string


_switch_interval = 0.005


def setswitchinterval(interval, /):
    global _switch_interval
    if not isinstance(interval, (int, float)):
        raise TypeError(f"must be real number, not {type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = float(interval)


# Asked and answered, but of no meaning: any thread may go on after any step.
def getswitchinterval():
    return _switch_interval
