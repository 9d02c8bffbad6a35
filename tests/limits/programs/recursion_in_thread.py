# The limit holds for each thread on its own.
# prints: [900, 900, 900]
# status: 0
import threading


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


results = [0] * 3


def work(i):
    results[i] = depth(900)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
