# A decorator on a method gets self as the first argument.


def logged(f):
    def wrapper(self, *args):
        self.log.append((f.__name__, args))
        return f(self, *args)
    return wrapper


class Stack:
    def __init__(self):
        self.log, self.items = [], []

    @logged
    def push(self, x):
        self.items.append(x)

    @logged
    def pop(self):
        return self.items.pop()


s = Stack()
s.push(1)
s.push(2)
print(s.pop(), s.log)
