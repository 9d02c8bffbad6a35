# What is not native of threading: what calls functions of the program, or needs a place of its own in each thread.

import _machine

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
get_native_id = get_ident


# needed with: excepthook __excepthook__ ExceptHookArgs
class _ExceptHookArgs:
    def __init__(self, exc_type, exc_value, exc_traceback, thread):
        self.exc_type = exc_type
        self.exc_value = exc_value
        self.exc_traceback = exc_traceback
        self.thread = thread


# Said of an exception that ends a thread. The machine does this itself unless the program sets a hook of its own.
def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    _machine.write(True, f"Exception in thread {args.thread.name}:\n")
    _machine.print_exception(args.exc_value)


__excepthook__ = excepthook


def _call_excepthook(hook, exception, /):
    hook(_ExceptHookArgs(type(exception), exception, exception.__traceback__, current_thread()))


# needed with: Timer
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


# needed with: local
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


# needed with: Barrier
# A barrier whose last thread calls a function before it lets the others go on.
class _ActionBarrier:
    def __init__(self, parties, action, timeout):
        self._condition = Condition()
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._state = "filling"  # then draining, until all have left; or resetting, or broken
        self._count = 0

    def wait(self, timeout=None):
        timeout = self._timeout if timeout is None else timeout
        with self._condition:
            while self._state in ("draining", "resetting"):
                self._condition.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait_until_full(timeout)
                return index
            finally:
                self._count -= 1
                self._leave()

    def _release(self):
        try:
            self._action()
        except:
            self._break()
            raise
        self._state = "draining"
        self._condition.notify_all()

    def _wait_until_full(self, timeout):
        if not self._condition.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError

    def _leave(self):
        if self._count == 0:
            if self._state in ("resetting", "draining"):
                self._state = "filling"
            self._condition.notify_all()

    def _break(self):
        self._state = "broken"
        self._condition.notify_all()

    def abort(self):
        with self._condition:
            self._break()

    def reset(self):
        with self._condition:
            self._state = "resetting" if self._count > 0 else "filling"
            self._condition.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"
