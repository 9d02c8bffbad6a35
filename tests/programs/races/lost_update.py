# outcomes: 1 | 2
# Two threads add one each: reading and writing are two steps.
import threading

x = 0


def work():
    global x
    x += 1


a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(x)
