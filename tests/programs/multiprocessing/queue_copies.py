# What goes through a queue is a copy.
from multiprocessing import Process, Queue


def work(q, back):
    items = q.get()
    items.append(4)
    back.put(items)


if __name__ == "__main__":
    q, back = Queue(), Queue()
    items = [1, 2, 3]
    p = Process(target=work, args=(q, back))
    p.start()
    q.put(items)
    print(back.get(), items)
    p.join()
