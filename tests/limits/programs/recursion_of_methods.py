# Recursion through special methods.
# prints: len
# prints: getattr
# prints: eq
# prints: generator
# status: 0
class Endless:
    def __len__(self):
        return len(self)

    def __getattr__(self, name):
        return self.another

    def __eq__(self, other):
        return self == other


def generator():
    yield from generator()


for name, call in [("len", lambda: len(Endless())), ("getattr", lambda: Endless().x), ("eq", lambda: Endless() == 1),
                   ("generator", lambda: list(generator()))]:
    try:
        call()
    except RecursionError:
        print(name)
