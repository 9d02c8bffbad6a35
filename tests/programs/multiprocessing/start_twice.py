# A process can be started once.
from multiprocessing import Process


def f():
    pass


if __name__ == "__main__":
    p = Process(target=f)
    p.start()
    p.join()
    try:
        p.start()
    except AssertionError as error:
        print(error)
