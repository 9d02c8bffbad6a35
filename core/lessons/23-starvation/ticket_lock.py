# A ticket lock serves in the order in which numbers are drawn.
import threading


class TicketLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.next_number = 0
        self.serving = 0

    def acquire(self):
        with self.changed:
            number = self.next_number
            self.next_number += 1
            while self.serving != number:
                self.changed.wait()
            return number

    def release(self):
        with self.changed:
            self.serving += 1
            self.changed.notify_all()


lock = TicketLock()
served = []


def customer():
    number = lock.acquire()
    served.append(number)
    lock.release()


customers = [threading.Thread(target=customer) for _ in range(2)]
for c in customers:
    c.start()
for c in customers:
    c.join()
assert served == sorted(served), "somebody was overtaken"
print("everybody was served")
