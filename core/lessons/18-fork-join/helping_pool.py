# Whoever waits for a task does others meanwhile.
import queue
import threading

tasks = queue.Queue()


def run_one():
    task, result = tasks.get()
    result.append(task())


def fork(task):
    result = []
    tasks.put((task, result))
    return result


def join(result):
    while not result:
        run_one()  # help instead of sleeping
    return result[0]


def inner():
    return 1


def outer():
    return join(fork(inner)) + 1


total = fork(outer)
worker = threading.Thread(target=run_one)
worker.start()
worker.join()
print(total[0])
