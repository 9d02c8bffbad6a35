# outcomes: fine | [AssertionError: lost]
# An assertion that holds only sometimes.
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
assert x == 2, "lost"
print("fine")
