# outcomes: done | [deadlock]
import threading

a, b = threading.RLock(), threading.RLock()


def work(first, second):
    with first:
        with second:
            pass


threads = [threading.Thread(target=work, args=x) for x in [(a, b), (b, a)]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
