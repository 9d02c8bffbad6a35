# An RLock lets in again the thread that holds it.
import threading

lock = threading.RLock()
accounts = {"ada": 100, "ben": 0}


def deposit(name, amount):
    with lock:
        accounts[name] += amount


def transfer(source, target, amount):
    with lock:
        accounts[source] -= amount
        deposit(target, amount)


to_ben = threading.Thread(target=transfer, args=("ada", "ben", 60))
to_ada = threading.Thread(target=transfer, args=("ben", "ada", 10))
to_ben.start()
to_ada.start()
to_ben.join()
to_ada.join()
print(accounts)
