# The result may not be there yet.
# outcomes: 1 | [AttributeError: 'Square' object has no attribute 'result']
# verdict: fault
# finding: exception; threads 0; lines 14; switches 0
import threading

class Square(threading.Thread):
    def run(self):
        self.result = 1


t1 = Square()
t1.start()
print(t1.result)
