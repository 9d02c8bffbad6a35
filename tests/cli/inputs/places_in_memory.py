# Prints where objects are, after others have come and gone.
import threading

x = 0


class Thing:
    pass


def work():
    global x
    first = Thing()
    del first
    second = Thing()
    x += 1
    print([Thing(), second])


def main():
    global x
    t = threading.Thread(target=work)
    t.start()
    things = [Thing() for _ in range(3)]
    things.pop()
    last = Thing()
    x += 1
    t.join()
    print(last, things, Thing(), x)


main()
