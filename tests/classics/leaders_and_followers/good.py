# A dance: each leader waits for a follower, and only one pair is on the floor.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

leaders = followers = 0
mutex = threading.Semaphore(1)
leader_queue = threading.Semaphore(0)
follower_queue = threading.Semaphore(0)
rendezvous = threading.Semaphore(0)
floor = []


def lead():
    global leaders, followers
    mutex.acquire()
    if followers > 0:
        followers -= 1
        follower_queue.release()
    else:
        leaders += 1
        mutex.release()
        leader_queue.acquire()
    floor.append("leader")
    rendezvous.acquire()
    assert sorted(floor) == ["follower", "leader"]
    floor.clear()
    mutex.release()


def follow():
    global leaders, followers
    mutex.acquire()
    if leaders > 0:
        leaders -= 1
        leader_queue.release()
    else:
        followers += 1
        mutex.release()
        follower_queue.acquire()
    floor.append("follower")
    rendezvous.release()


threads = [threading.Thread(target=f) for f in (lead, follow, lead, follow)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
