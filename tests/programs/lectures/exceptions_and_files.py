import sys
import logging


class AppError(Exception):
    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code

    def __str__(self):
        return f"[E{self.code}] {super().__str__()}"


def low():
    return {}["key"]


def mid():
    try:
        low()
    except KeyError as e:
        raise AppError("lookup failed", code=42) from e


def cleanup():
    try:
        mid()
    finally:
        print("finally runs")


try:
    cleanup()
except AppError as e:
    print(e, e.code, repr(e), repr(e.__cause__), e.args)

try:
    try:
        raise ValueError("first")
    except ValueError:
        raise TypeError("second")
except TypeError as e:
    print(repr(e.__context__), e.__cause__)

try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3)])])
except* ValueError as eg:
    print("values", eg.exceptions)
except* TypeError as eg:
    print("types", eg.exceptions)

with open("/tmp/interleave_lecture.txt", "w") as fh:
    fh.write("line 1\nline 2\n")
    print("line 3", file=fh)
with open("/tmp/interleave_lecture.txt") as fh:
    for number, line in enumerate(fh, start=1):
        print(number, line.rstrip())
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
except OSError:
    print("other")
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(threadName)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app")
log.info("value %d of %s", 3, "x")
log.debug("hidden")
log.warning("careful")
try:
    assert 1 == 2, "math is broken"
except AssertionError as e:
    print("assert:", e)
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("gen finally")
g = gen()
next(g)
g.close()
for x in gen():
    break
del x
print(sys.exc_info())
mid()
