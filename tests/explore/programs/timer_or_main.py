# A timer fires some time later, or is cancelled in time.
# outcomes: 0 | 1
# verdict: varies
import threading

x = 0


def fire():
    global x
    x = 1


timer = threading.Timer(1.0, fire)
timer.start()
timer.cancel()
timer.join()
print(x)
