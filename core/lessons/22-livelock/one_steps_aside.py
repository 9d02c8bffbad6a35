# Only one of the two steps aside; the other walks on.
import threading

side = {"Ann": "left", "Bob": "left"}
free = threading.Event()


def ann():
    free.wait()
    assert side["Ann"] != side["Bob"], "they bump into each other"


def bob():
    if side["Bob"] == side["Ann"]:
        side["Bob"] = "right"
    free.set()


first = threading.Thread(target=ann)
second = threading.Thread(target=bob)
first.start()
second.start()
first.join()
second.join()
print("both have passed")
