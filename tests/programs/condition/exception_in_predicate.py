# An exception in the predicate comes out of wait_for; the lock is still held.
import threading
c = threading.Condition()
with c:
    try:
        c.wait_for(lambda: 1 // 0)
    except ZeroDivisionError as error:
        print(error)
    c.notify()
print("fine")
