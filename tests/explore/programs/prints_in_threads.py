# An outcome is what main prints.
# outcomes: done
# verdict: verified
import threading

def a():
    print("a")


def b():
    print("b")


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
