import queue

q = queue.Queue()
for f in [q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0), lambda: q.get(block=False, timeout=-1)]:
    try:
        f()
    except queue.Empty as e:
        print("empty", repr(e), isinstance(e, Exception))
