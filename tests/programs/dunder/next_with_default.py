# next() with a default on an iterator of our own.


class One:
    def __init__(self):
        self.done = False

    def __iter__(self):
        return self

    def __next__(self):
        if self.done:
            raise StopIteration
        self.done = True
        return "one"


o = One()
print(next(o), next(o, "nothing"))
try:
    next(o)
except StopIteration as error:
    print("stop", error.args)
