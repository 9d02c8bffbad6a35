# A manager's dict and list are shared.
from multiprocessing import Process, Manager


def work(d, l, i):
    d[i] = i * i
    l.append(i)


if __name__ == "__main__":
    with Manager() as manager:
        d, l = manager.dict(), manager.list()
        processes = [Process(target=work, args=(d, l, i)) for i in range(3)]
        for p in processes:
            p.start()
            p.join()
        print(dict(d), list(l))
