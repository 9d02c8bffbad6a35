# A tuple is handed out: the reader has a list that stays as it was.
import threading

guests = ("Ann", "Bob")


def leave():
    global guests
    guests = tuple(g for g in guests if g != "Ann")


def greet():
    now = guests
    number = len(now)
    print(number, "guests, the last one is", now[number - 1])


mover = threading.Thread(target=leave)
mover.start()
greet()
mover.join()
