# The library's barrier may be used again.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

barrier = threading.Barrier(2)
passed = [0, 0]


def work(me):
    for _ in range(2):
        passed[me] += 1
        barrier.wait()
        assert passed[0] == passed[1]
        barrier.wait()


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
