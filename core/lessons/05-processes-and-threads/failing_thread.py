# An exception ends only the thread it happens in.
import threading


def work():
    return 1 / 0


worker = threading.Thread(target=work)
worker.start()
worker.join()
print("main goes on")
