# outcomes: 0 {0: []} | 0 {0: [1]} | 1 {0: [1]}
# verdict: varies
# The dict belongs to one thread; showing it reads the inner one, which does not: another step than len().
import threading

inner = []


def fill():
    inner.append(1)


def main():
    t = threading.Thread(target=fill)
    t.start()
    length = len(inner)
    shown = f"{ {0: inner} }"
    t.join()
    print(length, shown)


main()
