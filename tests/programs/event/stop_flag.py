# An event as a stop flag.
import threading
stop, ticks = threading.Event(), []


def work():
    while not stop.wait(0.001):
        ticks.append(1)
        if len(ticks) == 5:
            stop.set()


t = threading.Thread(target=work)
t.start()
t.join()
print(len(ticks))
