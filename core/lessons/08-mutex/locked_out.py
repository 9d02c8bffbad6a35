# transfer() holds the lock and calls deposit(), which wants it again.
import threading

lock = threading.Lock()
accounts = {"ada": 100, "ben": 0}


def deposit(name, amount):
    with lock:
        accounts[name] += amount


def transfer(source, target, amount):
    with lock:
        accounts[source] -= amount
        deposit(target, amount)


transfer("ada", "ben", 60)
print(accounts)
