# A process has a memory of its own.
from multiprocessing import Process

names = ["main"]


def work():
    names.append("worker")


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print(names)
