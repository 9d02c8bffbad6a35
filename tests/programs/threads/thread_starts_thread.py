# Threads start threads.
import threading


def inner():
    print("inner")


def outer():
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    print("outer")


t = threading.Thread(target=outer)
t.start()
t.join()
print("main")
