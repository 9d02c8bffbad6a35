# Counted down without a lock: both arrive, one is counted.
# outcomes: open | [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects opened; lines 22; switches 3
# races: count 14 | count 14 15
import threading

count = 2
opened = threading.Event()


def arrive():
    global count
    count -= 1
    if count == 0:
        opened.set()


threads = [threading.Thread(target=arrive) for _ in range(2)]
for t in threads:
    t.start()
opened.wait()
print("open")
