# Two accounts that transfer to each other lock in opposite order.
# outcomes: 100 100 | [deadlock]
import threading


class Account:
    def __init__(self):
        self.lock, self.balance = threading.Lock(), 100

    def send(self, other, amount):
        with self.lock:
            with other.lock:
                self.balance -= amount
                other.balance += amount


a, b = Account(), Account()
threads = [threading.Thread(target=a.send, args=(b, 10)), threading.Thread(target=b.send, args=(a, 10))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, b.balance)
