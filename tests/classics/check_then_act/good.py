# One operation that looks and stores.
# outcomes: 1
# verdict: verified
import threading

owner = {}
won = []


def claim(me):
    if owner.setdefault("name", me) == me:
        won.append(me)


threads = [threading.Thread(target=claim, args=(i,)) for i in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(won))
