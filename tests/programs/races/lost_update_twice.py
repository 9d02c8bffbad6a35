# outcomes: 2 | 3 | 4
# Two threads add two each.
import threading

x = 0


def work():
    global x
    for _ in range(2):
        x += 1


a, b = threading.Thread(target=work), threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(x)
