import threading

barrier = threading.Barrier(2, timeout=0.01)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("gave up")
print(threading.Barrier(1).wait(), threading.Barrier(1).wait("not looked at"))
try:
    threading.Barrier(2).wait("a")
except TypeError as e:
    print(e)
