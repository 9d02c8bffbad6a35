from multiprocessing import Process, Pipe, Manager, Lock, Event, Semaphore, JoinableQueue
import time


def child(conn):
    while True:
        try:
            msg = conn.recv()
        except EOFError:
            break
        if msg == "stop":
            conn.send("bye")
            break
        conn.send([m * 2 for m in msg] if isinstance(msg, list) else {"echo": msg})
    conn.close()


def tally(d, l, lock, key):
    with lock:
        d[key] = key * 10
        d["count"] = d.get("count", 0) + 1
        l.append(key)


def worker(q, results):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item ** 2)
        q.task_done()


def waiter(e, l):
    e.wait()
    l.append("go")


if __name__ == "__main__":
    parent_end, child_end = Pipe()
    p = Process(target=child, args=(child_end,))
    p.start()
    parent_end.send([1, 2, 3])
    print(parent_end.recv())
    parent_end.send({"k": (1, None)})
    print(parent_end.recv(), parent_end.poll())
    parent_end.send("stop")
    print(parent_end.recv())
    p.join()
    with Manager() as manager:
        d = manager.dict()
        l = manager.list([0])
        lock = Lock()
        ps = [Process(target=tally, args=(d, l, lock, i)) for i in range(1, 5)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(sorted(l), d["count"], sorted((k, v) for k, v in d.items() if k != "count"))
        print(type(d).__name__, len(l), dict(d) == d.copy())
        q = JoinableQueue()
        results = manager.list()
        ws = [Process(target=worker, args=(q, results)) for _ in range(2)]
        for w in ws: w.start()
        for i in range(5): q.put(i)
        q.join()
        for _ in ws: q.put(None)
        q.join()
        for w in ws: w.join()
        print(sorted(results))
        e = Event()
        w = Process(target=waiter, args=(e, results))
        w.start()
        time.sleep(0.01)
        print(e.is_set(), list(results)[-1] != "go")
        e.set()
        w.join()
        print(results[-1])
