# Stopped while two threads wait for each other for ever and main sleeps (so it is no deadlock of the whole program).
# engine: threads
# stop after: 0.2
# prints: begun
# status: 3
# error: interleave: stopped after 0.2 s (--timeout)
import threading
import time

a, b = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def work(first, second):
    with first:
        both.wait()
        with second:
            pass


threading.Thread(target=work, args=(a, b)).start()
threading.Thread(target=work, args=(b, a)).start()
print("begun")
time.sleep(1000)
