# outcomes: small | large
# verdict: varies
# races: n 12 17
import threading

n = 0
x = None


def a():
    global n
    n = 10


def b():
    global x
    match n:
        case 0:
            x = "small"
        case _:
            x = "large"


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
