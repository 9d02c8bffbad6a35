# Two people on the same side of a hallway, and both step aside.
import threading

side = {"Ann": "left", "Bob": "left"}


def walk(me, other):
    while side[me] == side[other]:
        side[me] = "right" if side[me] == "left" else "left"


ann = threading.Thread(target=walk, args=("Ann", "Bob"))
bob = threading.Thread(target=walk, args=("Bob", "Ann"))
ann.start()
bob.start()
ann.join()
bob.join()
print("both have passed")
