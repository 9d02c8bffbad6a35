# outcomes: 1 | 2
import threading
d = {}
n = 0
lock = threading.Lock()
def work():
    global n
    if 'k' not in d:
        d['k'] = 1
        with lock:
            n += 1
a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(n)
