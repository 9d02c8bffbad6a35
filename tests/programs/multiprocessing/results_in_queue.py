# Results through a queue.
from multiprocessing import Process, Queue


def work(n, q):
    q.put((n, n * n))


if __name__ == "__main__":
    q = Queue()
    processes = [Process(target=work, args=(n, q)) for n in range(3)]
    for p in processes:
        p.start()
    print(sorted(q.get() for _ in processes))
    for p in processes:
        p.join()
