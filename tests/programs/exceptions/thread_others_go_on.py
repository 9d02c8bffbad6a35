# An exception ends one thread; the others and main go on.
import threading
done = []


def good(n):
    done.append(n)


def bad():
    raise ValueError("thread error")


threads = [threading.Thread(target=good, args=(1,)), threading.Thread(target=bad), threading.Thread(target=good, args=(2,))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done), [t.is_alive() for t in threads])
