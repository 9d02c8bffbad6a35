# outcomes: done | [deadlock]
# Two locks taken in opposite order.
import threading

a, b = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        with second:
            pass


t = threading.Thread(target=work, args=(a, b))
u = threading.Thread(target=work, args=(b, a))
t.start()
u.start()
t.join()
u.join()
print("done")
