# put_nowait on a full queue, get_nowait on an empty one.
import queue
q = queue.Queue(maxsize=1)
q.put_nowait("a")
try:
    q.put_nowait("b")
except queue.Full as error:
    print("full", repr(error), q.full())
print(q.get_nowait())
try:
    q.get_nowait()
except queue.Empty as error:
    print("empty", repr(error))
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("timeout")
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)
