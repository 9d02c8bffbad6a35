# A lock for each account, taken in order.
import threading

balances = [100, 100]
locks = [threading.Lock(), threading.Lock()]


def transfer(source, target, amount):
    first, second = min(source, target), max(source, target)
    with locks[first]:
        with locks[second]:
            balances[source] -= amount
            balances[target] += amount


threads = [threading.Thread(target=transfer, args=a) for a in [(0, 1, 30), (1, 0, 50)]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balances, sum(balances))
