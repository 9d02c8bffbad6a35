# outcomes: 1
# verdict: verified
import threading

x = 0


def a():
    global x
    x = 1


t1 = threading.Thread(target=a)
t1.start()
t1.join()
t1.join()
print(x)
