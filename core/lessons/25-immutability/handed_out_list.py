# A list is handed out, and changes in the reader's hands.
import threading

guests = ["Ann", "Bob"]


def leave():
    guests.remove("Ann")


def greet():
    number = len(guests)
    print(number, "guests, the last one is", guests[number - 1])


mover = threading.Thread(target=leave)
mover.start()
greet()
mover.join()
