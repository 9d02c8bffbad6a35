# A deadlock without a lock: each waits for the other to say something.
import queue
import threading

to_ann = queue.Queue()
to_bob = queue.Queue()


def ann():
    word = to_ann.get()
    to_bob.put("hello, " + word)


def bob():
    word = to_bob.get()
    to_ann.put("hello, " + word)


first = threading.Thread(target=ann)
second = threading.Thread(target=bob)
first.start()
second.start()
first.join()
second.join()
print("they have talked")
