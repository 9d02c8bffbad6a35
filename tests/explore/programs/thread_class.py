# A class of threads with a result.
# outcomes: [1, 4]
# verdict: verified
import threading

class Square(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = self.n * self.n


t1 = Square(1)
t2 = Square(2)
t1.start()
t2.start()
t1.join()
t2.join()
print([t1.result, t2.result])
