# Sleeping takes time; the order is kept with join.
import threading
import time

log = []


def work(name, seconds):
    time.sleep(seconds)
    log.append(name)


a = threading.Thread(target=work, args=("a", 0.02))
a.start()
a.join()
b = threading.Thread(target=work, args=("b", 0))
b.start()
b.join()
print(log)
