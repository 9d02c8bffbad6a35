# The shop looks without the lock, and the news comes before it listens.
import threading

shelf = []
changed = threading.Condition()


def sell():
    if not shelf:
        with changed:
            changed.wait()
    shelf.pop()


def bake():
    with changed:
        shelf.append("loaf")
        changed.notify()


shop = threading.Thread(target=sell)
shop.start()
bake()
shop.join()
print("sold")
