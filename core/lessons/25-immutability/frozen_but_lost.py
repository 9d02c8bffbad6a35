# Two threads move a frozen point, each from what it saw.
import threading

point = (0, 0)


def move():
    global point
    old = point
    point = (old[0] + 1, old[1] + 1)


threads = [threading.Thread(target=move) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(point)
