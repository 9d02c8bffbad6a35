import threading
import time

lock = threading.Lock()
lock.acquire()


def wait():
    with lock:
        pass


threading.Thread(target=wait).start()
while True:
    time.sleep(10)
