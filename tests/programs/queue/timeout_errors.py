import queue

q = queue.Queue(1)
q.put(1)
for f in [lambda: q.get(timeout=-1), lambda: q.get(timeout="a"), lambda: q.put(2, timeout=-1), lambda: q.put(2, timeout="a")]:
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
print(q.get(), queue.Queue().put(1, timeout="not looked at"))
s = queue.SimpleQueue()
for f in [lambda: s.get(timeout=-1), lambda: s.get(timeout="a")]:
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
