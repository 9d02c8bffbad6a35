# outcomes: awake | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2
import threading

changed = threading.Condition()


def sleeper():
    with changed:
        changed.wait()


def waker():
    with changed:
        changed.notify()


a = threading.Thread(target=sleeper)
b = threading.Thread(target=waker)
a.start()
b.start()
a.join()
b.join()
print("awake")

# story of lost-wakeup:
#     main starts T1 (line 21) and starts T2 (line 22).
#     T2 takes changed (line 15), notifies changed (line 16) and releases changed (line 15).
#     T1 takes changed (line 10) and releases changed (line 11).
#     T1 waits for changed (line 11), and nobody is left to end the wait: it waits for ever.
#     T2 notified changed (line 16) before T1 waited (line 11), and a notification is not kept: whoever waits has to look first whether it has happened already.
