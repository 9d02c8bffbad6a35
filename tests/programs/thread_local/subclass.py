# __init__ of a subclass runs once for each thread.
import threading


class Data(threading.local):
    def __init__(self):
        self.items = []


data = Data()
data.items.append("main")


def work():
    data.items.append("thread")
    print(data.items)


t = threading.Thread(target=work)
t.start()
t.join()
print(data.items)
