import multiprocessing as mp
from multiprocessing import Process, Queue, Lock, Value, Array, current_process
import time
import sys


class Worker(mp.Process):
    """Process as a subclass."""

    def __init__(self, tasks, results):
        super().__init__()
        self.tasks = tasks
        self.results = results

    def run(self):
        for task in iter(self.tasks.get, None):
            self.results.put((task, task ** 2, self.name.split("-")[0]))


def deposit(balance, lock, n):
    for _ in range(n):
        with lock:
            balance.value += 1


def fill(arr, lock, i):
    arr[i] = i * i


def crash():
    sys.exit(3)


def boom():
    raise ValueError("in the child")


data = {"k": [1]}


def mutate():
    data["k"].append(2)
    print("child sees", data)


if __name__ == "__main__":
    mp.freeze_support()
    tasks, results = mp.Queue(), mp.Queue()
    workers = [Worker(tasks, results) for _ in range(2)]
    for w in workers:
        w.start()
    for i in range(5):
        tasks.put(i)
    for _ in workers:
        tasks.put(None)
    print(sorted(results.get() for _ in range(5)))
    for w in workers:
        w.join()
    balance, lock = Value("i", 0), Lock()
    ps = [Process(target=deposit, args=(balance, lock, 50)) for _ in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(balance.value)
    arr = Array("i", 4)
    ps = [Process(target=fill, args=(arr, lock, i)) for i in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(arr[:], sum(arr))
    p = Process(target=crash)
    p.start(); p.join()
    print("exit code", p.exitcode)
    p = Process(target=mutate)
    p.start(); p.join()
    print("parent still has", data)
    p = Process(target=time.sleep, args=(60,))
    p.start()
    print(p.is_alive(), p.exitcode)
    p.terminate()
    p.join()
    print(p.is_alive(), p.exitcode)
    ctx = mp.get_context("fork")
    q = ctx.Queue()
    p = ctx.Process(target=q.put, args=((1, "two", [3.0]),), daemon=True)
    p.start()
    print(q.get(timeout=5), p.daemon)
    p.join()
