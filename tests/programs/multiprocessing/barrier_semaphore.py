# A semaphore between processes.
from multiprocessing import Process, Semaphore, Value


def work(s, v):
    with s:
        v.value += 1


if __name__ == "__main__":
    s, v = Semaphore(1), Value("i", 0)
    processes = [Process(target=work, args=(s, v)) for _ in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(v.value)
