# What acquire refuses, and what an RLock does not have.
import threading

lock = threading.RLock()
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)
try:
    lock.acquire(timeout=-2)
except ValueError as e:
    print(e)
try:
    lock.acquire(timeout="a")
except TypeError as e:
    print(e)
lock.locked()
