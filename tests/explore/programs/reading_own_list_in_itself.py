# outcomes: 0 [[...]] | 1 [[...]]
# verdict: varies
# Looking for what others can reach ends in a list that holds itself.
import threading

inner = []


def fill():
    inner.append(1)


def main():
    t = threading.Thread(target=fill)
    t.start()
    own = []
    own.append(own)
    shown = str(own)
    length = len(inner)
    t.join()
    print(length, shown)


main()
