# Where an exception came from, as a program can ask.
import sys
import traceback


def divide(n):
    return 1 / n


def call(n):
    result = divide(n)
    return result


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind.__name__, value, tb.tb_lineno, tb is not None)
        return True


try:
    call(0)
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(type(tb), tb.tb_lineno, tb.tb_frame.f_code.co_name)
    print(tb.tb_next.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next.tb_next)
    FILE = tb.tb_frame.f_code.co_filename
    print(FILE.endswith("traceback_objects.py"))
    print(traceback.format_exc())
    print(traceback.format_tb(tb))
    print(traceback.format_tb(tb, limit=1), traceback.format_tb(tb.tb_next) == traceback.format_tb(tb, -2))
    print("".join(traceback.format_exception(type(e), e, tb)) == traceback.format_exc())
    for frame in traceback.extract_tb(tb):
        print(frame.name, frame.lineno, frame.line, frame.filename == FILE)
        file, line, name, text = frame
    print(traceback.format_list(traceback.extract_tb(tb))[-1], end="")
    print(traceback.format_list([("file.py", 3, "f", "x = 1"), ("other.py", 4, "g", None)]))
    print([line for _, line in traceback.walk_tb(tb)])
    traceback.print_tb(tb, file=sys.stdout)
    kind, value, third = sys.exc_info()
    print(kind is ZeroDivisionError, value is e, third.tb_lineno == tb.tb_lineno)
    print(e.with_traceback(None) is e, e.__traceback__)
    e.__traceback__ = tb
    print(e.__traceback__.tb_lineno == tb.tb_lineno)
    for wrong in (3, "tb"):
        try:
            e.__traceback__ = wrong
        except TypeError as error:
            print(error)
print(sys.exc_info(), ValueError().__traceback__)
with Manager():
    call(0)
try:
    try:
        call(0)
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    print(e.__cause__.__traceback__.tb_next.tb_frame.f_code.co_name, len(traceback.extract_tb(e.__traceback__)))
    saved = e


def again():
    raise saved


try:
    again()
except KeyError as e:
    print([frame.name for frame in traceback.extract_tb(e.__traceback__)])
call(0)
