# How long a function takes. Text cannot be run here: a statement is a function without parameters.

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._stmt = _callable("stmt", stmt)
        self._setup = _callable("setup", setup)
        self._timer = timer

    def timeit(self, number=default_number):
        self._setup()
        begin = self._timer()
        for _ in range(number):
            self._stmt()
        return self._timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    # Enough calls to take 0.2 seconds.
    def autorange(self, callback=None):
        number = 1
        while True:
            for digit in (1, 2, 5):
                taken = self.timeit(number * digit)
                if callback:
                    callback(number * digit, taken)
                if taken >= 0.2:
                    return number * digit, taken
            number *= 10


def _callable(name, code):
    if code == "pass":
        return _nothing
    if callable(code):
        return code
    if isinstance(code, str):
        raise NotImplementedError(f"timeit: the text {code!r} cannot be run here; write a function, such as lambda: ...")
    raise ValueError(f"{name} is neither a string nor callable")


def _nothing():
    pass


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
