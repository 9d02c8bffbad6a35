import threading

gate = threading.Lock()
gate.acquire()


def work():
    with gate:
        pass


for i in range(1000):
    threading.Thread(target=work).start()
