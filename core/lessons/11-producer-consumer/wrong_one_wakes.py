# All wait on one Condition; notify() may wake one who cannot go on.
import threading

shelf = []
changed = threading.Condition()


def bake():
    with changed:
        while len(shelf) == 1:
            changed.wait()
        shelf.append("loaf")
        changed.notify()


def sell():
    with changed:
        while not shelf:
            changed.wait()
        shelf.pop()
        changed.notify()


threads = [threading.Thread(target=f) for f in (bake, bake, sell, sell)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all sold")
