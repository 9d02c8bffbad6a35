# Both numbers as tests/explore/small_machine.py enumerates them.
# outcomes: done
# verdict: verified
# states: 45
# executions: 168
import threading

buffer = []
mutex = threading.Lock()
items = threading.Semaphore(0)
spaces = threading.Semaphore(1)


def produce():
    for i in (1, 2):
        spaces.acquire()
        with mutex:
            buffer.append(i)
        items.release()


def consume():
    for _ in range(2):
        items.acquire()
        with mutex:
            buffer.pop()
        spaces.release()


a = threading.Thread(target=produce)
b = threading.Thread(target=consume)
a.start()
b.start()
a.join()
b.join()
print("done")
