# notify_all() wakes everybody; those who cannot go on wait again.
import threading

shelf = []
changed = threading.Condition()


def bake():
    with changed:
        while len(shelf) == 1:
            changed.wait()
        shelf.append("loaf")
        changed.notify_all()


def sell():
    with changed:
        while not shelf:
            changed.wait()
        shelf.pop()
        changed.notify_all()


threads = [threading.Thread(target=f) for f in (bake, bake, sell, sell)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all sold")
