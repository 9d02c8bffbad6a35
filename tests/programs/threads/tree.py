# Threads that start threads.
import threading
lock, names = threading.Lock(), []


def work(name, depth):
    if depth:
        children = [threading.Thread(target=work, args=(name + c, depth - 1)) for c in "ab"]
        for c in children:
            c.start()
        for c in children:
            c.join()
    with lock:
        names.append(name)


work("r", 2)
print(sorted(names), names[-1])
