# outcomes: late | in time
# verdict: varies
import threading

ready = threading.Event()


def prepare():
    ready.set()


t = threading.Thread(target=prepare)
t.start()
print("in time" if ready.is_set() else "late")
t.join()

# story of outcome late:
#     main starts T1 (line 13) and prints "late" (line 14).
#     T1 sets ready (line 9).
#     main waits for T1 to end (line 15).
#     The program ends.
# story of outcome in time:
#     main starts T1 (line 13).
#     T1 sets ready (line 9).
#     main prints "in time" (line 14) and waits for T1 to end (line 15).
#     The program ends.
