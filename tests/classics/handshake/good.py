# Ping and pong through two events, each cleared by the one who waited.
# outcomes: ping pong ping pong
# verdict: verified
# oracle: unreduced
import threading

ping = threading.Event()
pong = threading.Event()
words = []


def left():
    for _ in range(2):
        words.append("ping")
        ping.set()
        pong.wait()
        pong.clear()


def right():
    for _ in range(2):
        ping.wait()
        ping.clear()
        words.append("pong")
        pong.set()


threads = [threading.Thread(target=f) for f in (left, right)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*words)
