# Who puts down the forks tells only the neighbour on one side.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects may_eat[1]; lines 25; switches 5
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
        state[i] = "thinking"
        test((i + 1) % N)


threads = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
