# One semaphore for both kinds of numbers.
# outcomes: 0102 | 0201
# verdict: varies
# wrong: 0201; switches 5
# oracle: unreduced
import threading

zero_turn = threading.Semaphore(1)
number_turn = threading.Semaphore(0)
printed = []


def zero():
    for i in (1, 2):
        zero_turn.acquire()
        printed.append(0)
        number_turn.release()


def numbers(n):
    number_turn.acquire()
    printed.append(n)
    zero_turn.release()


threads = [threading.Thread(target=zero)] + [threading.Thread(target=numbers, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*printed, sep="")
