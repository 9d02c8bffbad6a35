# A failing process leaves an exit code.
from multiprocessing import Process


def work():
    return 1 / 0


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("main goes on:", worker.exitcode)
