import multiprocessing as mp
import os


class Counter:
    instances = 0

    def __init__(self):
        self.value = 0
        Counter.instances += 1


counter = Counter()
shared = mp.Value("i", 0)
array = mp.Array("d", [1.5, 2.5, 3.5])


def increment(n):
    for _ in range(n):
        counter.value += 1
        with shared.get_lock():
            shared.value += 1


def scale(arr, k):
    for i in range(len(arr)):
        arr[i] *= k


def whoami(q):
    Counter()
    q.put((mp.current_process().name, mp.parent_process() is not None, Counter.instances))


if __name__ == "__main__":
    ps = [mp.Process(target=increment, args=(100,)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print("plain:", counter.value, "shared:", shared.value)
    print([p.exitcode for p in ps], [p.is_alive() for p in ps])
    p = mp.Process(target=scale, args=(array, 2))
    p.start()
    p.join()
    print(list(array), array[1:], len(array))
    q = mp.Queue()
    ps = [mp.Process(target=whoami, args=(q,), name=f"child-{i}") for i in range(2)]
    for p in ps:
        p.start()
    print(sorted(q.get() for _ in ps))
    for p in ps:
        p.join()
    print(Counter.instances, mp.current_process().name, os.getpid() == mp.current_process().pid)
    print(mp.cpu_count() >= 1, mp.active_children())
