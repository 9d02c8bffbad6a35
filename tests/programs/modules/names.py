# A module is imported once; its name and the names it binds.
import concurrent.futures
import heapq as h
from concurrent import futures
from functools import reduce as fold, wraps


def again():
    import heapq

    return heapq is h


print(futures is concurrent.futures, again(), fold(lambda a, b: a + b, [1, 2, 3]))
print(__name__, h.__name__, concurrent.futures.__name__, wraps.__name__, wraps.__module__)
try:
    from heapq import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    h.nothing
except AttributeError as e:
    print(e)
try:
    _sort
except NameError as e:
    print(e)
