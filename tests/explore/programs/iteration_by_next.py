# outcomes: 1 2 | 1 none
# verdict: varies
import threading

numbers = [1]


def append():
    numbers.append(2)


def main():
    t = threading.Thread(target=append)
    t.start()
    iterator = iter(numbers)
    first = next(iterator)
    second = next(iterator, "none")
    t.join()
    print(first, second)


main()
