# outcomes: 1 | 2
# verdict: varies
# races: count 12
import threading


def main():
    count = 0

    def work():
        nonlocal count
        count += 1

    a = threading.Thread(target=work)
    b = threading.Thread(target=work)
    a.start()
    b.start()
    a.join()
    b.join()
    print(count)


main()
