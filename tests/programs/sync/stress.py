# Every object, used hard by real threads.
import queue
import threading

N = 200
rlock = threading.RLock()
permits = threading.BoundedSemaphore(2)
gate = threading.Event()
meet = threading.Barrier(4)
cond = threading.Condition()
tasks = queue.Queue(3)
stack = queue.LifoQueue()
sorted_queue = queue.PriorityQueue()
simple = queue.SimpleQueue()
counter = 0
turns = 0
got = []


def work(me):
    global counter, turns
    gate.wait()
    for i in range(N):
        with rlock:
            with rlock:
                counter += 1
        with permits:
            stack.put(i)
        with cond:
            turns += 1
            cond.notify_all()
        cond.acquire()
        cond.wait(0.0001)
        cond.release()
        sorted_queue.put((i, me))
        if i % 20 == 0:
            meet.wait()
        simple.put(i)
        stack.get()
        tasks.put(i)


def consume():
    for _ in range(4 * N):
        got.append(tasks.get())
        tasks.task_done()
        threading.active_count()


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)] + [threading.Thread(target=consume)]
for t in threads:
    t.start()
gate.set()
with cond:
    while turns < 4 * N:
        cond.wait()
for t in threads:
    t.join()
tasks.join()
print(counter, turns, len(got), stack.qsize(), simple.qsize(), threading.active_count())
print([sorted_queue.get()[0] for _ in range(8)])
