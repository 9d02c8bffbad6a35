# outcomes: 2
# verdict: verified
import threading

permits = threading.BoundedSemaphore(1)
x = 0


def a():
    global x
    with permits:
        x += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
