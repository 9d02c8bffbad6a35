# value += 1 of a shared Value is not atomic.
# outcomes: 1 | 2
from multiprocessing import Process, Value


def work(v):
    v.value += 1


if __name__ == "__main__":
    v = Value("i", 0)
    processes = [Process(target=work, args=(v,)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(v.value)
