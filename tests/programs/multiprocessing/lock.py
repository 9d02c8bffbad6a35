# A lock between processes.
from multiprocessing import Process, Lock, Value


def work(lock, v):
    for _ in range(50):
        with lock:
            v.value += 1


if __name__ == "__main__":
    lock, v = Lock(), Value("i", 0, lock=False)
    processes = [Process(target=work, args=(lock, v)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(v.value)
