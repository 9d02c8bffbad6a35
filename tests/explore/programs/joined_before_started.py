# outcomes: [RuntimeError: cannot join thread before it is started]
# verdict: fault
# finding: exception; threads 0; lines 11; switches 0
import threading

def a():
    pass


t1 = threading.Thread(target=a)
t1.join()
