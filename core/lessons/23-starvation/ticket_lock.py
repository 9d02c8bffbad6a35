# A ticket lock serves in the order in which numbers are drawn.
import threading

CUSTOMERS = 5  # param 2..20, explore 2


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


threads = [threading.Thread(target=customer) for _ in range(CUSTOMERS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert served == sorted(served), "somebody was overtaken"
print("served in this order:", *served)
