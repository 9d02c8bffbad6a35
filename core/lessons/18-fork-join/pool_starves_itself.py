# The only worker waits for a task that needs a worker.
import queue
import threading

tasks = queue.Queue()


def worker():
    while True:
        task = tasks.get()
        if task is None:
            return
        task()


def inner(done):
    done.set()


def outer():
    done = threading.Event()
    tasks.put(lambda: inner(done))
    done.wait()
    print("outer is done")


tasks.put(outer)
thread = threading.Thread(target=worker)
thread.start()
tasks.put(None)
thread.join()
