# It looks three times, then gives up.
# outcomes: gave up | saw it
# verdict: varies
# races: ready 13 19
import threading

ready = False
x = "gave up"


def a():
    global ready
    ready = True


def b():
    global x
    for _ in range(3):
        if ready:
            x = "saw it"
            return


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
