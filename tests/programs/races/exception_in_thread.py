# outcomes: 0 | 1 [finished, ZeroDivisionError: integer division or modulo by zero in T1]
# A thread that sometimes fails.
import threading

x = 1
seen = 0


def work():
    global seen
    try:
        10 // x
    except ZeroDivisionError:
        seen = 1
        raise


t = threading.Thread(target=work)
t.start()
x = 0
t.join()
print(seen)
