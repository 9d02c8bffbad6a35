# outcomes: 1
# verdict: verified
# oracle: some
import threading

x = 0


def a():
    global x
    x = 1


t1 = threading.Thread(target=a)
t1.start()
while t1.is_alive():
    pass
print(x)
