# Exit codes of processes.
import sys
from multiprocessing import Process


def leave(code):
    sys.exit(code)


def fine():
    pass


if __name__ == "__main__":
    for target, args in [(fine, ()), (leave, (3,)), (leave, (0,))]:
        p = Process(target=target, args=args)
        print(p.exitcode)
        p.start()
        p.join()
        print(p.exitcode)
