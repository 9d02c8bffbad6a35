# Written in order, read in the other order: never the flag without the data.
# outcomes: (0, 0) | (0, 1) | (1, 1)
# verdict: varies
# races: data 15 22 | flag 16 21
import threading

data = 0
flag = 0
r1 = None
r2 = None


def a():
    global data, flag
    data = 1
    flag = 1


def b():
    global r1, r2
    r1 = flag
    r2 = data


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((r1, r2))
