# outcomes: 42
# verdict: verified
# oracle: some
import threading

data = 0
ready = False


def produce():
    global data, ready
    data = 42
    ready = True


t = threading.Thread(target=produce)
t.start()
while not ready:
    pass
print(data)
