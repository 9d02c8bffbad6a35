# Money is lost or made when two transfers meet.
# outcomes: 100 | 80 | 90 | 110 | 120
# verdict: varies
# wrong: 80; switches 4
# races: balance[0] 13 14 | balance[1] 13 14
# oracle: unreduced
import threading

balance = [50, 50]


def transfer(source, target, amount):
    balance[source] -= amount
    balance[target] += amount


threads = [threading.Thread(target=transfer, args=a) for a in ((0, 1, 10), (1, 0, 20))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(balance))
