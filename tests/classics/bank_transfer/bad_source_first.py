# The source is locked first: two transfers that meet wait for each other.
# outcomes: 100 | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects locks[0] locks[1]; lines 13 14; switches 2
# oracle: unreduced
import threading

balance = [50, 50]
locks = [threading.Lock(), threading.Lock()]


def transfer(source, target, amount):
    with locks[source]:
        with locks[target]:
            balance[source] -= amount
            balance[target] += amount


threads = [threading.Thread(target=transfer, args=a) for a in ((0, 1, 10), (1, 0, 20))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(balance))
