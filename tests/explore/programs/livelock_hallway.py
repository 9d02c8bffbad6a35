# outcomes: both have passed
# verdict: fault
# finding: livelock; threads 1 2; objects left right; lines 15 16 18
# Each takes one side, and gives it back when the other side is taken.
import threading

left = threading.Lock()
right = threading.Lock()


def walk(mine, other):
    while True:


        mine.acquire()
        if other.acquire(blocking=False):
            break
        mine.release()
    other.release()
    mine.release()


a = threading.Thread(target=walk, args=(left, right))
b = threading.Thread(target=walk, args=(right, left))
a.start()
b.start()
a.join()
b.join()
print("both have passed")

# story of livelock:
#     main starts T1 (line 25) and starts T2 (line 26).
#     From here on these 6 steps can repeat for ever:
#     T1 takes left (line 15).
#     T2 takes right (line 15).
#     T1 finds right taken by T2 (line 16).
#     T2 finds left taken by T1 (line 16).
#     T1 releases left (line 18).
#     T2 releases right (line 18).
#     T1 finds right taken by T2 and T2 finds left taken by T1, each time round.
#     Everything is then as it was before, and so it can go on for ever: T1 and T2 move all the time and neither gets on.
