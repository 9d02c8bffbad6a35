# Both accounts are locked, always the one with the smaller number first.
# outcomes: 100
# verdict: verified
# oracle: unreduced
import threading

balance = [50, 50]
locks = [threading.Lock(), threading.Lock()]


def transfer(source, target, amount):
    with locks[min(source, target)]:
        with locks[max(source, target)]:
            balance[source] -= amount
            balance[target] += amount


threads = [threading.Thread(target=transfer, args=a) for a in ((0, 1, 10), (1, 0, 20))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(balance))
