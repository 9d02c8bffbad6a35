# outcomes: {1} | {1, 2} | {2}
import threading
s = set()
def work(x):
    if len(s) == 0:
        s.add(x)
a = threading.Thread(target=work, args=(1,))
b = threading.Thread(target=work, args=(2,))
a.start()
b.start()
a.join()
b.join()
print(s)
