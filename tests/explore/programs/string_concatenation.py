# outcomes: a | ab | b | ba
# verdict: varies
# races: x 11 16
import threading

x = ""


def a():
    global x
    x += "a"


def b():
    global x
    x += "b"


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
