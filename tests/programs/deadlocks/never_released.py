# outcomes: [deadlock]
# Somebody forgot to give it back.
import threading

lock = threading.Lock()


def work():
    lock.acquire()


a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print("never")
