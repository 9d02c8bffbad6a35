# outcomes: both are done
# verdict: fault
# finding: starvation; threads 1 2
# Who only tries may look each time when the other one has it.
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
    while not lock.acquire(blocking=False):
        pass
    done = True
    lock.release()


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("both are done")

# story of starvation:
#     main starts T1 (line 28) and starts T2 (line 29).
#     From here on these 4 steps can repeat for ever:
#     T1 takes lock (line 13) and reads done = False (line 14).
#     T2 finds lock taken by T1 (line 20).
#     T1 releases lock (line 13).
#     T2 can look at lock (line 20) for ever: T1 is in the way each time.
#     All of them move again and again, so a fair order of the threads does not help.
