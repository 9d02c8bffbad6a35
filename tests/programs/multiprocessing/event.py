# An event between processes.
from multiprocessing import Process, Event, Queue


def work(event, q):
    event.wait()
    q.put("went")


if __name__ == "__main__":
    event, q = Event(), Queue()
    p = Process(target=work, args=(event, q))
    p.start()
    q.put("first")
    print(q.get())
    event.set()
    print(q.get())
    p.join()
