# The deleter keeps inserters out, but not searchers.
# outcomes: done | done [finished, IndexError: list index out of range in T1]
# verdict: fault
# finding: exception; threads 1; lines 14; switches 3
# oracle: unreduced
import threading

no_inserter = threading.Semaphore(1)
items = [1]


def search():
    if items:
        items[-1]


def insert():
    with no_inserter:
        items.append(2)


def delete():
    with no_inserter:
        items.pop()


threads = [threading.Thread(target=f) for f in (search, delete, insert)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
