# 0 1 0 2, by three threads.
# outcomes: 0102
# verdict: verified
# oracle: unreduced
import threading

zero_turn = threading.Semaphore(1)
turns = [threading.Semaphore(0), threading.Semaphore(0)]
printed = []


def zero():
    for i in (1, 2):
        zero_turn.acquire()
        printed.append(0)
        turns[i % 2].release()


def numbers(n):
    turns[n % 2].acquire()
    printed.append(n)
    zero_turn.release()


threads = [threading.Thread(target=zero)] + [threading.Thread(target=numbers, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*printed, sep="")
