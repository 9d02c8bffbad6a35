# outcomes: 0 | 1
# Who does not wait may come too early.
import threading

x = 0


def work():
    global x
    x = 1


threading.Thread(target=work).start()
print(x)
