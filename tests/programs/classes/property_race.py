# A property with a setter is no protection.
# outcomes: 1 | 2
import threading


class Box:
    def __init__(self):
        self._x = 0

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        self._x = value


box = Box()


def work():
    box.x += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(box.x)
