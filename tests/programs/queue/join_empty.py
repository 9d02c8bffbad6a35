import queue

queue.Queue().join()
print("nothing to wait for")
