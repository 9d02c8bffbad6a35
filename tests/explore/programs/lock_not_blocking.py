# outcomes: [False, True] | [True, True]
# verdict: varies
import threading

lock = threading.Lock()
x = []


def a():
    got = lock.acquire(blocking=False)
    x.append(got)
    if got:
        lock.release()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x))
