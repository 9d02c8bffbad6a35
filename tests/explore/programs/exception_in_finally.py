# outcomes: 1
# verdict: verified
import threading

x = 0


def a():
    global x
    try:
        return
    finally:
        x += 1


def b():
    pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
