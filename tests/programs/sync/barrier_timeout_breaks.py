import threading

barrier = threading.Barrier(2)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError as e:
    print(repr(e), str(e) == "", isinstance(e, RuntimeError))
print(barrier.broken, barrier.n_waiting)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("still broken")
barrier.reset()
print(barrier.broken)
t = threading.Thread(target=barrier.wait)
t.start()
print(barrier.wait() in (0, 1))
t.join()
