# outcomes: 1 | 2
# The main thread takes part in the race.
import threading

x = 0


def work():
    global x
    x += 1


t = threading.Thread(target=work)
t.start()
x += 1
t.join()
print(x)
