# Both forks or none: a philosopher eats when neither neighbour does, and tells them when done.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

N = 3
state = ["thinking"] * N
mutex = threading.Lock()
may_eat = [threading.Semaphore(0) for _ in range(N)]


def test(i):
    left, right = state[i - 1], state[(i + 1) % N]
    if state[i] == "hungry" and left != "eating" and right != "eating":
        state[i] = "eating"
        may_eat[i].release()


def dine(i):
    with mutex:
        state[i] = "hungry"
        test(i)
    may_eat[i].acquire()
    with mutex:
        assert state.count("eating") == 1
        state[i] = "thinking"
        test((i - 1) % N)
        test((i + 1) % N)


threads = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
