# Each waits for the other's flag, having set its own.
# outcomes: done
# verdict: verified
# oracle: some
import threading

first = False
second = False


def a():
    global first
    first = True
    while not second:
        pass


def b():
    global second
    second = True
    while not first:
        pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
