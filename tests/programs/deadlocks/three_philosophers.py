# outcomes: fed | [deadlock]
# Everybody takes the left fork first.
import threading

forks = [threading.Lock(), threading.Lock(), threading.Lock()]


def eat(i):
    with forks[i]:
        with forks[(i + 1) % 3]:
            pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("fed")
