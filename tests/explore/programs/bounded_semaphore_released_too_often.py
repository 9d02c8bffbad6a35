# outcomes: done [finished, ValueError: Semaphore released too many times in T1] | done [finished, ValueError: Semaphore released too many times in T2]
# verdict: fault
# finding: exception; threads 2; lines 15; switches 1
import threading

permits = threading.BoundedSemaphore(1)


def a():
    with permits:
        pass


def b():
    permits.release()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
