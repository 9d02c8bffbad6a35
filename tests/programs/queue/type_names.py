import queue

for t in [queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue, queue.Empty, queue.Full]:
    print(t, t.__name__)
print(isinstance(queue.LifoQueue(), queue.Queue), isinstance(queue.SimpleQueue(), queue.Queue))
queue.Queue().nothing
