# outcomes: False | True
# verdict: varies
# races: x 11
import threading

x = False


def a():
    global x
    x = not x


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
