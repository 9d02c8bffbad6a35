# A shared Value with its lock.
from multiprocessing import Process, Value


def work(v):
    for _ in range(100):
        with v.get_lock():
            v.value += 1


if __name__ == "__main__":
    v = Value("i", 0)
    processes = [Process(target=work, args=(v,)) for _ in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(v.value)
