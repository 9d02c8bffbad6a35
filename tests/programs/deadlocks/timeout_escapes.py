# outcomes: done
# A try with a timeout ends by itself.
import threading

a, b = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        if second.acquire(timeout=0.01):
            second.release()


t = threading.Thread(target=work, args=(a, b))
u = threading.Thread(target=work, args=(b, a))
t.start()
u.start()
t.join()
u.join()
print("done")
