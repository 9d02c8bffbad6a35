# outcomes: item | empty
import queue
import threading

q = queue.Queue()
threading.Thread(target=q.put, args=("item",)).start()
try:
    print(q.get(timeout=0.01))
except queue.Empty:
    print("empty")
