# What print_exc prints, as text: the calls, the line, the exception.
import traceback


def load(number):
    return 10 // number


def twice(number):
    return load(number) * 2


try:
    twice(0)
except ZeroDivisionError:
    print(traceback.format_exc(), end="")
print(traceback.format_exc(), end="")
