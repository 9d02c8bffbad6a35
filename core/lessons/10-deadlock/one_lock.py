# One lock for both things: nobody can hold one and wait for another.
import threading

desk = threading.Lock()


def one():
    with desk:
        print("one has pencil and ruler")


def two():
    with desk:
        print("two has pencil and ruler")


first = threading.Thread(target=one)
second = threading.Thread(target=two)
first.start()
second.start()
first.join()
second.join()
print("both are done")
