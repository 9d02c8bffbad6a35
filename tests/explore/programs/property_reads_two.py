# A property that reads two attributes is two steps.
# outcomes: 0 | 1 | 2
# verdict: varies
# races: pair.left 14 22 | pair.right 14 23
import threading

class Pair:
    def __init__(self):
        self.left = 0
        self.right = 0

    @property
    def total(self):
        return self.left + self.right


pair = Pair()
x = None


def a():
    pair.left = 1
    pair.right = 1


def b():
    global x
    x = pair.total


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
