# A shared Array.
from multiprocessing import Process, Array


def work(a, i):
    a[i] = a[i] * 10 + i


if __name__ == "__main__":
    a = Array("i", [1, 2, 3])
    processes = [Process(target=work, args=(a, i)) for i in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(list(a), a[:], len(a), a[-1])
