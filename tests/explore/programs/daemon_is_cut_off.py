# The program ends without waiting for it.
# outcomes: 0 | 1
# verdict: varies
# races: x 12 17
import threading

x = 0


def a():
    global x
    x = 1


t1 = threading.Thread(target=a, daemon=True)
t1.start()
print(x)
