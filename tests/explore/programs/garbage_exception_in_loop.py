# An exception object each time round: polling a queue comes back to where it was all the same.
# outcomes: 1
# verdict: verified
# oracle: some
import queue
import threading

q = queue.Queue()
got = None


def poll():
    global got
    while got is None:
        try:
            got = q.get_nowait()
        except queue.Empty:
            pass


t = threading.Thread(target=poll)
t.start()
q.put(1)
t.join()
print(got)
