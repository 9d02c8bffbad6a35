# An object with a list in it, made by a method and dropped across several steps of other threads.
# outcomes: 2
# verdict: verified
# oracle: some
import threading

x = 0


class Reading:
    def __init__(self):
        self.values = []

    def take(self):
        self.values.append(x)
        self.values.append(x)
        return self

    def stable(self):
        first, second = self.values
        return first == second == 2


def poll():
    while not Reading().take().stable():
        pass


def work():
    global x
    x = 1
    x = 2


threads = [threading.Thread(target=poll), threading.Thread(target=work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(x)
