# Looking once is not enough: the shelf may be empty again by then.
import threading

shelf = []
changed = threading.Condition()


def sell():
    with changed:
        if not shelf:
            changed.wait()
        shelf.pop()


def bake():
    with changed:
        shelf.append("loaf")
        changed.notify()
    with changed:
        shelf.append("loaf")
        changed.notify()


shops = [threading.Thread(target=sell) for _ in range(2)]
for shop in shops:
    shop.start()
bake()
for shop in shops:
    shop.join()
print("all sold")
