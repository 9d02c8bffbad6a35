# Dataclasses have ordinary methods; a lock as a field.
import threading
from dataclasses import dataclass, field


@dataclass
class Account:
    balance: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def deposit(self, n):
        with self.lock:
            self.balance += n


a = Account()
threads = [threading.Thread(target=a.deposit, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a)
