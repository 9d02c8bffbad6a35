# outcomes: 1 | 2
# verdict: varies
# races: x 11 16
import threading

x = 0


def a():
    global x
    x += 1


t1 = threading.Thread(target=a)
t1.start()
x += 1
t1.join()
print(x)
