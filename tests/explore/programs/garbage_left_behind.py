# What a thread left behind when it ended is no part of the state. Before x is written T1 stands before its beginning, its first
# read, its second read with [0], or has ended: 4 states; afterwards it may have [1], too: 5. And 2 before T1 is started.
# outcomes: done
# verdict: verified
# states: 11
import threading

x = 0


def read():
    mine = [x]
    mine.append(x)


threading.Thread(target=read).start()
x = 1
print("done")
