# The last one to arrive opens it, for good.
# outcomes: [0, 1, 'open']
# verdict: verified
# oracle: unreduced
import threading

count = 2
changed = threading.Condition()
log = []


def arrive(me):
    global count
    log.append(me)
    with changed:
        count -= 1
        if count == 0:
            changed.notify_all()


def wait():
    with changed:
        changed.wait_for(lambda: count == 0)
    log.append("open")


threads = [threading.Thread(target=wait)] + [threading.Thread(target=arrive, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log[:2]) + log[2:])
