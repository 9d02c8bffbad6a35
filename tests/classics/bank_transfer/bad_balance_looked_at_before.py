# Enough money when looked at, not when taken.
# outcomes: 0 | 30 | -30
# verdict: varies
# wrong: -30; switches 4
# oracle: unreduced
import threading

balance = 60
lock = threading.Lock()


def withdraw(amount):
    global balance
    with lock:
        enough = balance >= amount
    if enough:
        with lock:
            balance -= amount


threads = [threading.Thread(target=withdraw, args=(a,)) for a in (60, 30)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
