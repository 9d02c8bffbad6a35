# Searchers with searchers and one inserter; a deleter alone.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

no_searcher = threading.Semaphore(1)
no_inserter = threading.Semaphore(1)
searchers = 0
mutex = threading.Lock()
items = [1]


def search():
    global searchers
    with mutex:
        searchers += 1
        if searchers == 1:
            no_searcher.acquire()
    before = items[0]
    assert items[0] == before
    with mutex:
        searchers -= 1
        if searchers == 0:
            no_searcher.release()


def insert():
    with no_inserter:
        items.append(2)


def delete():
    with no_searcher:
        with no_inserter:
            items.append(3)
            del items[0]


threads = [threading.Thread(target=f) for f in (search, insert, delete)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
