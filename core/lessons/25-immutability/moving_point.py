# A reader may see the point half moved.
import threading


class Point:
    def __init__(self):
        self.x = 0
        self.y = 0


point = Point()
seen = None


def move():
    point.x = 1
    point.y = 1


def look():
    global seen
    y = point.y
    seen = (point.x, y)


a = threading.Thread(target=move)
b = threading.Thread(target=look)
a.start()
b.start()
a.join()
b.join()
print(seen)
