# The entries of format_exception, and only the last line.
import traceback


class Odd(Exception):
    def __str__(self):
        return "odd one"


class Holder:
    class Inner(Exception):
        pass


def fail():
    try:
        raise Odd()
    except Odd as error:
        raise KeyError("key") from error


try:
    fail()
except KeyError as error:
    for entry in traceback.format_exception(error):
        print(repr(entry))
    for entry in traceback.format_exception(type(error), error, error.__traceback__):
        print(repr(entry))

for error in (Odd(), Holder.Inner(), Holder.Inner("a", 1), KeyError("x"), ValueError(), OSError(2, "No such file")):
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
noted = ValueError("noted")
noted.add_note("first note")
print(traceback.format_exception_only(noted))
