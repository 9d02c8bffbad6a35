# Looking and computing under one lock: computed once.
# outcomes: 1 [9, 9]
# verdict: verified
# oracle: unreduced
import threading

cache = {}
lock = threading.Lock()
computed = 0
seen = []


def square(n):
    global computed
    with lock:
        if n not in cache:
            computed += 1
            cache[n] = n * n
        seen.append(cache[n])


threads = [threading.Thread(target=square, args=(3,)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(computed, seen)
