# Ends its thread and says nothing.
# outcomes: done
# verdict: verified
import threading
import sys

def a():
    sys.exit(1)


def b():
    pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
