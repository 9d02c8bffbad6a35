# An exception ends the process with status 1; the parent goes on.
from multiprocessing import Process


def bad():
    raise ValueError("in the child")


if __name__ == "__main__":
    p = Process(target=bad)
    p.start()
    p.join()
    print(p.exitcode)
