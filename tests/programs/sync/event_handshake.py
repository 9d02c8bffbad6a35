import threading

ping, pong = threading.Event(), threading.Event()
log = []


def left():
    for i in range(3):
        ping.wait()
        ping.clear()
        log.append("ping")
        pong.set()


def right():
    for i in range(3):
        pong.wait()
        pong.clear()
        log.append("pong")
        ping.set()


threads = [threading.Thread(target=left), threading.Thread(target=right)]
for t in threads:
    t.start()
ping.set()
for t in threads:
    t.join()
print(log)
