# Closing is told under the lock under which the workers look.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

jobs = [1, 1]
closed = False
changed = threading.Condition()
total = 0


def work():
    global total
    while True:
        with changed:
            while not jobs and not closed:
                changed.wait()
            if not jobs:
                return
            total += jobs.pop()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
with changed:
    closed = True
    changed.notify_all()
for t in threads:
    t.join()
print(total)
