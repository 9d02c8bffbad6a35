# Cleared by the one who sets it: a wake-up may be gone before it was noticed.
# outcomes: ping pong | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2; objects ping; lines 13 18; switches 3
import threading

ping = threading.Event()
words = []


def left():
    words.append("ping")
    ping.set()
    ping.clear()


def right():
    ping.wait()
    words.append("pong")


threads = [threading.Thread(target=f) for f in (left, right)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*words)
