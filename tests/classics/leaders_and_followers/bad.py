# Two queues pair them up, but nothing keeps the next pair off the floor.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T1; AssertionError in T3] | done [finished, AssertionError in T3]
# verdict: fault
# finding: assertion; threads 3; lines 17; switches 4
# oracle: unreduced
import threading

leader_queue = threading.Semaphore(0)
follower_queue = threading.Semaphore(0)
floor = []


def lead():
    follower_queue.release()
    leader_queue.acquire()
    floor.append("leader")
    assert floor.count("leader") == 1
    floor.remove("leader")


def follow():
    leader_queue.release()
    follower_queue.acquire()


threads = [threading.Thread(target=f) for f in (lead, follow, lead, follow)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
