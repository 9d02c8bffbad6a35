# JoinableQueue with task_done and join.
from multiprocessing import Process, JoinableQueue


def work(q):
    while True:
        x = q.get()
        q.task_done()


if __name__ == "__main__":
    q = JoinableQueue()
    p = Process(target=work, args=(q,), daemon=True)
    p.start()
    for x in range(4):
        q.put(x)
    q.join()
    print("all done")
