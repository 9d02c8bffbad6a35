# A thread shares the memory of the program.
import threading

names = ["main"]


def work():
    names.append("worker")


worker = threading.Thread(target=work)
worker.start()
worker.join()
print(names)
