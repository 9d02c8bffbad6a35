# outcomes: 0 | 1
# verdict: varies
# races: x 11 15
import threading

x = 0


def work():
    global x
    x = 1


threading.Thread(target=work).start()
print(x)
