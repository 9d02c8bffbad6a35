# outcomes: 40 | -20
# Both see enough money before either takes it.
import threading

balance = 100


def withdraw():
    global balance
    if balance >= 60:
        balance -= 60


a, b = threading.Thread(target=withdraw), threading.Thread(target=withdraw)
a.start()
b.start()
a.join()
b.join()
print(balance)
