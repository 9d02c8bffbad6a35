# A philosopher is at one of 6 positions: not begun, before either fork, with one, with both, with one again, gone. Neighbours are
# not both at their common fork: of 36 pairs 3 are out, and M is the 6 by 6 matrix of the others. States: before main begins 1;
# before it starts the next one, k being there, sum(M^(k-1)): 1 + 6 + 33 + 183; all there, trace(M^4) - 1 = 942, since that
# all have one fork again cannot be; while main joins them, the first ones being gone: 183 + 33 + 6 + 1.
# Schedules: as small_machine.py counts them.
# outcomes: done | [deadlock]
# verdict: fault
# states: 1389
# oracle: unreduced
# finding: deadlock; threads 1 2 3 4; objects forks[0] forks[1] forks[2] forks[3]; lines 17 18; switches 4
import threading

forks = [threading.Lock(), threading.Lock(), threading.Lock(), threading.Lock()]


def dine(left, right):
    with left:
        with right:
            pass


t1 = threading.Thread(target=dine, args=(forks[0], forks[1]))
t2 = threading.Thread(target=dine, args=(forks[1], forks[2]))
t3 = threading.Thread(target=dine, args=(forks[2], forks[3]))
t4 = threading.Thread(target=dine, args=(forks[3], forks[0]))
t1.start()
t2.start()
t3.start()
t4.start()
t1.join()
t2.join()
t3.join()
t4.join()
print("done")
