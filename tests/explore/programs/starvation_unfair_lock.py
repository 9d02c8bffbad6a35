# outcomes: both are done
# verdict: verified
# warning: starvation; threads 1 2; objects lock; lines 13 14 20
# A lock that promises no order may always go to the one that asks again at once.
import threading

lock = threading.Lock()
done = False


def pushy():
    while True:
        with lock:
            if done:
                break


def patient():
    global done
    with lock:
        done = True


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("both are done")

# story of starvation:
#     main starts T1 (line 26) and starts T2 (line 27).
#     From here on these 3 steps can repeat for ever:
#     T1 takes lock (line 13), reads done = False (line 14) and releases lock (line 13).
#     T2 can wait for lock (line 20) for ever: whenever it could go on, T1 can be faster.
#     The lock promises no order; one that serves first who came first would help.
