# nullcontext does nothing.
from contextlib import nullcontext
import threading


def work(lock=None):
    with lock or nullcontext() as x:
        return x


print(work(), work(threading.Lock()))
with nullcontext(5) as n:
    print(n)
