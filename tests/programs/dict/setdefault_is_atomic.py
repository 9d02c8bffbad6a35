# outcomes: 1
import threading
d = {}
def work(x):
    d.setdefault('k', x)
a = threading.Thread(target=work, args=(1,))
b = threading.Thread(target=work, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(d['k'])
