# outcomes: done
# In the same order nothing can go wrong.
import threading

a, b = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        with second:
            pass


t = threading.Thread(target=work, args=(a, b))
u = threading.Thread(target=work, args=(a, b))
t.start()
u.start()
t.join()
u.join()
print("done")
