import queue

q = queue.Queue(maxsize=2)
q.put(1)
print(q.full(), q.maxsize)
q.put(2)
print(q.full())
for f in [lambda: q.put(3, block=False), lambda: q.put(3, False), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3)]:
    try:
        f()
    except queue.Full as e:
        print("full", repr(e))
print(q.get_nowait(), q.get(block=False), queue.Queue(-1).full())
