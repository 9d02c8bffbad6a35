# Each thread counts for itself; the sum is made when both are done.
import threading

N = 1_000_000  # param 1..1_000_000, explore 2

counters = [0, 0]


def work(place):
    for _ in range(N):
        counters[place] += 1


first = threading.Thread(target=work, args=(0,))
second = threading.Thread(target=work, args=(1,))
first.start()
second.start()
first.join()
second.join()
print(sum(counters))
