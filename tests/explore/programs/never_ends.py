# outcomes:
# verdict: fault
# finding: livelock; threads; objects; lines
# oracle: none
import threading

turn = 0


def wait():
    while turn != 1:
        pass


t = threading.Thread(target=wait)
t.start()
t.join()
