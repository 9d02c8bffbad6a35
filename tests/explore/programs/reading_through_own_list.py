# outcomes: 0 [[]] | 0 [[1]] | 1 [[1]]
# verdict: varies
# The outer list belongs to one thread; showing it reads the inner one, which does not: another step than len().
import threading

inner = []


def fill():
    inner.append(1)


def main():
    t = threading.Thread(target=fill)
    t.start()
    length = len(inner)
    shown = str([inner])
    t.join()
    print(length, shown)


main()
