# outcomes: none | 42
# The flag is set after the data: who sees the flag sees the data.
import threading

data = None
ready = False


def writer():
    global data, ready
    data = 42
    ready = True


t = threading.Thread(target=writer)
t.start()
print(data if ready else "none")
t.join()
