# That a task is done is told to those in join(): who waits for an item has not missed it.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects tasks; lines 19
import queue
import threading

tasks = queue.Queue()
tasks.put("only")


def a():
    tasks.get()
    tasks.task_done()


def b():
    tasks.join()
    tasks.get()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
