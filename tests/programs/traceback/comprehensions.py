# A comprehension is a call of its own in a traceback.
import traceback


def divide(n):
    return 1 / n


def show(work):
    try:
        work()
    except ZeroDivisionError as e:
        print([(frame.name, frame.lineno) for frame in traceback.extract_tb(e.__traceback__)])
        print(traceback.format_exc(), end="")


def in_list():
    return [divide(n) for n in (1, 0)]


def in_dict():
    values = {n: divide(n) for n in (0,)}
    return values


def in_set():
    return {divide(n) for n in [0]}


def in_condition():
    return [
        n
        for n in range(3)
        if divide(n)
    ]


def nested():
    return [[divide(n) for n in row] for row in [[1], [0]]]


def in_sum():
    return sum(divide(n) for n in [0])


def in_any():
    return any(divide(n) for n in [0])


def in_join():
    return ",".join(str(divide(n)) for n in [0])


def in_list_of():
    return list(divide(n) for n in [0])


def in_first():
    return [n for n in [divide(0)]]


def in_second():
    return [n for row in [0] for n in [divide(row)]]


for work in (in_list, in_dict, in_set, in_condition, nested, in_sum, in_any, in_join, in_list_of, in_first, in_second):
    show(work)


class Table:
    rows = [divide(n) for n in [0]]
