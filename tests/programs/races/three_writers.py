# outcomes: 1 | 2 | 3
# The last writer wins, whoever it is.
import threading

x = 0


def work(n):
    global x
    x = n


threads = [threading.Thread(target=work, args=(n,)) for n in [1, 2, 3]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(x)
