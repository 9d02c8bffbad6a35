# Everybody stands in line: whoever stands there is not overtaken.
import threading
from collections import deque

line = deque()
served = False


def acquire(name):
    line.append(name)
    while line[0] != name:
        pass


def release():
    line.popleft()


def pushy():
    while not served:
        acquire("pushy")
        release()


def patient():
    global served
    acquire("patient")
    served = True
    release()


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("the patient one was served")
