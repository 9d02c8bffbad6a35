# Leaving the with statement releases it, whatever happens.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

lock = threading.Lock()
shelf = ["apple"]


def take():
    with lock:
        try:
            shelf.pop()
        except IndexError:
            return


threads = [threading.Thread(target=take) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
