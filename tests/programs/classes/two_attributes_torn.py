# A reader may see one attribute before and the other after the change.
# outcomes: 0 0 | 1 0 | 1 1
import threading


class Pair:
    def __init__(self):
        self.a = self.b = 0

    def set(self):
        self.a = 1
        self.b = 1


p = Pair()
t = threading.Thread(target=p.set)
t.start()
b = p.b
a = p.a
print(a, b)
t.join()
