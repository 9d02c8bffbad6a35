# abort() breaks the barrier for who waits.
import threading
barrier = threading.Barrier(2)
result = []


def wait():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        result.append("broken")


t = threading.Thread(target=wait)
t.start()
while barrier.n_waiting == 0:
    pass
barrier.abort()
t.join()
print(result, barrier.broken)
