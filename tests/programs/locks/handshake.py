# Two locks make a turn for each thread.
import threading

ping, pong = threading.Lock(), threading.Lock()
pong.acquire()
log = []


def left():
    for i in range(3):
        ping.acquire()
        log.append("ping")
        pong.release()


def right():
    for i in range(3):
        pong.acquire()
        log.append("pong")
        ping.release()


threads = [threading.Thread(target=left), threading.Thread(target=right)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
