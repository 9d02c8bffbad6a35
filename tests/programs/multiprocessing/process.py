# A process runs a function; join waits for it.
from multiprocessing import Process


def work(name):
    print("hello", name)


if __name__ == "__main__":
    p = Process(target=work, args=("ann",))
    p.start()
    p.join()
    print(p.exitcode, p.is_alive())
