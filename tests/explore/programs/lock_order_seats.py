# outcomes: everybody has eaten
# oracle: unreduced
# verdict: verified
# oracle: unreduced
# Three philosophers, two seats: the forks' orders make a ring, but never three sit at the table.
import threading

forks = [threading.Lock() for _ in range(3)]
seats = threading.Semaphore(2)


def eat(i):
    with seats:
        with forks[i]:
            with forks[(i + 1) % 3]:
                pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("everybody has eaten")
