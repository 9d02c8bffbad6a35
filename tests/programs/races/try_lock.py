# outcomes: 1 | 2
# Who cannot get the lock gives up.
import threading

lock = threading.Lock()
done = []


def work(n):
    if lock.acquire(blocking=False):
        done.append(n)
        lock.release()


a, b = threading.Thread(target=work, args=(1,)), threading.Thread(target=work, args=(2,))
a.start()
b.start()
a.join()
b.join()
print(len(done))
