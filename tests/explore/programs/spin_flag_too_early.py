# outcomes: 0 | 42
# verdict: varies
# races: data 13 20 | ready 12 18
import threading

data = 0
ready = False


def produce():
    global data, ready
    ready = True
    data = 42


t = threading.Thread(target=produce)
t.start()
while not ready:
    pass
print(data)
