# outcomes: main is done [deadlock]
# Two threads hang while the main thread finishes.
import threading

lock = threading.Lock()
lock.acquire()


def work():
    with lock:
        pass


threading.Thread(target=work).start()
threading.Thread(target=work).start()
print("main is done")
