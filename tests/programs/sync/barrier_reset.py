# outcomes: broken | [deadlock]
# Those inside are driven out; who comes later waits for a new round.
import threading

barrier = threading.Barrier(2)
log = []


def work():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        log.append("broken")


t = threading.Thread(target=work)
t.start()
barrier.reset()
t.join()
print(*log)
