# What is not native of threading: what calls functions of the program, or needs a place of its own in each thread.

import _machine

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
get_native_id = get_ident


# Calls a function after some seconds, unless it is cancelled before.
class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


# Its attributes have a value of their own in each thread.
class local:
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        object.__setattr__(self, "_arguments", (args, kwargs))
        _machine.thread_dict()[self] = {}  # this thread's __init__ follows
        return self

    def __getattr__(self, name):
        attributes = _attributes_of(self)
        if name in attributes:
            return attributes[name]
        raise AttributeError(f"{_describe(self)} object has no attribute '{name}'")

    def __setattr__(self, name, value):
        _attributes_of(self)[name] = value

    def __delattr__(self, name):
        if name not in _attributes_of(self):
            raise AttributeError(f"{_describe(self)} object has no attribute '{name}'")
        del _attributes_of(self)[name]


# A thread's first look at a `local` runs __init__, as if it had made it.
def _attributes_of(variables):
    of_thread = _machine.thread_dict()
    if variables not in of_thread:
        of_thread[variables] = {}
        args, kwargs = variables._arguments
        variables.__init__(*args, **kwargs)
    return of_thread[variables]


def _describe(variables):
    return "'_thread._local'" if type(variables) is local else f"'{type(variables).__name__}'"
