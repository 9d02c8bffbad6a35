# W3d(N): N philosophers who all take the fork on their left first.
import threading

N = 5  # param 2..8, explore 5

forks = [threading.Lock() for _ in range(N)]


def dine(me):
    with forks[me]:
        with forks[(me + 1) % N]:
            pass  # eats


philosophers = [threading.Thread(target=dine, args=(me,)) for me in range(N)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
print("all have eaten")
