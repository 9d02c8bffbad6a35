# outcomes: [ValueError]
# verdict: fault
# finding: exception; threads 0; lines 16; switches 0
import threading

x = 0


def a():
    global x
    x = 1


t1 = threading.Thread(target=a)
t1.start()
raise ValueError
