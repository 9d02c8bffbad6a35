# outcomes: [RuntimeError: threads can only be started once]
# verdict: fault
# finding: exception; threads 0; lines 12; switches 0
import threading

def a():
    pass


t1 = threading.Thread(target=a)
t1.start()
t1.start()
