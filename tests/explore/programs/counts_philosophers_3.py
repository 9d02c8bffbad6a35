# A philosopher is at one of 6 positions: not begun, before either fork, with one, with both, with one again, gone. Neighbours are
# not both at their common fork: of 36 pairs 3 are out, and M is the 6 by 6 matrix of the others. States: before main begins 1;
# before it starts the next one, k being there, sum(M^(k-1)): 1 + 6 + 33; all there, trace(M^3) - 1 = 169, since that
# all have one fork again cannot be; while main joins them, the first ones being gone: 33 + 6 + 1.
# Schedules: as small_machine.py counts them.
# outcomes: done | [deadlock]
# verdict: fault
# states: 250
# executions: 490026
# finding: deadlock; threads 1 2 3; objects forks[0] forks[1] forks[2]; lines 18 19; switches 3
# oracle: unreduced
import threading

forks = [threading.Lock(), threading.Lock(), threading.Lock()]


def dine(left, right):
    with left:
        with right:
            pass


t1 = threading.Thread(target=dine, args=(forks[0], forks[1]))
t2 = threading.Thread(target=dine, args=(forks[1], forks[2]))
t3 = threading.Thread(target=dine, args=(forks[2], forks[0]))
t1.start()
t2.start()
t3.start()
t1.join()
t2.join()
t3.join()
print("done")
