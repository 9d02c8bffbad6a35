# The object can be seen before it is complete.
# outcomes: done | done [finished, KeyError: 'value' in T1] | done [finished, KeyError: 'value' in T2]
# verdict: fault
# finding: exception; threads 2; lines 20; switches 2
# races: instance 15 18 | instance['value'] 19 20
# oracle: unreduced
import threading

lock = threading.Lock()
instance = None


def get():
    global instance
    if instance is None:
        with lock:
            if instance is None:
                instance = {}
                instance["value"] = 7
    instance["value"]


threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
