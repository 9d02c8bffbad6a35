# Hundreds of green threads at a lock, a channel, a queue, an event, a barrier and a condition.
# prints: lock 5000
# prints: channel 4950
# prints: queue 300
# prints: event 200
# prints: barrier True
# prints: condition 30
from queue import Queue
from threading import Barrier, Condition, Event, Lock

from interleave import Channel, go


def join_all(threads):
    for thread in threads:
        thread.join()


lock, n = Lock(), 0


def add():
    global n
    for _ in range(50):
        with lock:
            n += 1


join_all([go(add) for _ in range(100)])
print("lock", n)

channel = Channel()
senders = [go(channel.send, i) for i in range(100)]
print("channel", sum(channel.receive() for _ in senders))

queue, taken = Queue(), []


def take():
    while (item := queue.get()) is not None:
        taken.append(item)


takers = [go(take) for _ in range(50)]
for i in range(300):
    queue.put(i)
for _ in takers:
    queue.put(None)
join_all(takers)
print("queue", len(set(taken)))

event, came = Event(), []


def wait():
    event.wait()
    came.append(1)


waiting = [go(wait) for _ in range(200)]
event.set()
join_all(waiting)
print("event", len(came))

barrier, places = Barrier(50), []
join_all([go(lambda: places.append(barrier.wait())) for _ in range(50)])
print("barrier", sorted(places) == list(range(50)))

changed, turn = Condition(), 0


def in_turn(mine):
    global turn
    with changed:
        while turn != mine:
            changed.wait()
        turn += 1
        changed.notify_all()


join_all([go(in_turn, i) for i in range(30)])
print("condition", turn)
