# A property without a setter cannot be assigned or deleted.


class Box:
    @property
    def size(self):
        return 3


b = Box()
try:
    b.size = 4
except AttributeError as error:
    print(error)
try:
    del b.size
except AttributeError as error:
    print(error)
print(b.size)
