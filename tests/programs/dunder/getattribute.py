# __getattribute__ sees every access.


class Spy:
    def __init__(self):
        self.a = 1

    def __getattribute__(self, name):
        print("reading", name)
        return super().__getattribute__(name)


s = Spy()
s.a
print(s.a + 1)
