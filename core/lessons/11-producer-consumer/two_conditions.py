# A Condition for each kind of news: notify() cannot wake the wrong one.
import threading

shelf = []
lock = threading.Lock()
free_place = threading.Condition(lock)
fresh_loaf = threading.Condition(lock)


def bake():
    with lock:
        while len(shelf) == 1:
            free_place.wait()
        shelf.append("loaf")
        fresh_loaf.notify()


def sell():
    with lock:
        while not shelf:
            fresh_loaf.wait()
        shelf.pop()
        free_place.notify()


threads = [threading.Thread(target=f) for f in (bake, bake, sell, sell)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all sold")
