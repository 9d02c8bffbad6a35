import threading

a, b = threading.Lock(), threading.Lock()
a.acquire()


def work():
    with b:
        with a:
            pass


t = threading.Thread(target=work)
t.start()
while not b.locked():
    pass
b.acquire()
