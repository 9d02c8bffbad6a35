# Two lists that are alive at the same time, a new one and the one before: their numbers are used again in turn.
# outcomes: [1] []
# verdict: verified
# oracle: some
import threading

items = []
seen = None


def poll():
    global seen
    before, now = [], []
    while not now:
        before, now = now, list(items)
    seen = now, before


t = threading.Thread(target=poll)
t.start()
items.append(1)
t.join()
print(*seen)
