# It was there when looked at.
# outcomes: done | done [finished, KeyError: 3 in T1]
# verdict: fault
# finding: exception; threads 1; lines 12; switches 3
import threading

cache = {3: 9}


def look():
    if 3 in cache:
        cache[3]


def forget():
    cache.pop(3, None)


threads = [threading.Thread(target=f) for f in (look, forget)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
