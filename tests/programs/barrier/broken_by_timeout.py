# A timeout breaks the barrier for all, until it is reset.
import threading
barrier = threading.Barrier(2)
try:
    barrier.wait(timeout=0.01)
except threading.BrokenBarrierError as error:
    print("broken", barrier.broken, isinstance(error, RuntimeError))
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("still broken")
barrier.reset()
print(barrier.broken, barrier.parties, barrier.n_waiting)
