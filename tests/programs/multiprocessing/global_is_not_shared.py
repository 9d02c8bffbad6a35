# A global variable of two processes: nothing to lose.
# outcomes: 0
from multiprocessing import Process
n = 0


def work():
    global n
    n += 1


if __name__ == "__main__":
    processes = [Process(target=work) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(n)
