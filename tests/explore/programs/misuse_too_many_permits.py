# outcomes: done [finished, ValueError: Semaphore released too many times in T1] | done [finished, ValueError: Semaphore released too many times in T2]
# verdict: fault
# finding: exception
import threading

seats = threading.BoundedSemaphore(1)


def leave():
    seats.release()


seats.acquire()
threads = [threading.Thread(target=leave) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")

# story of exception:
#     main takes a permit of seats (line 13) and starts T1 and T2 (line 16).
#     T1 returns a permit of seats (line 10).
#     T2 fails with ValueError: Semaphore released too many times (line 10).
#     More permits were returned than taken: T1 had done the last one (line 10).
