# outcomes: 0 | 42
# verdict: varies
# oracle: some
# races: data 14 21 | ready 13 19
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
