# A bound method remembers its instance.


class Greeter:
    def __init__(self, word):
        self.word = word

    def greet(self, name):
        return f"{self.word} {name}"


hello = Greeter("hello").greet
hi = Greeter("hi").greet
print(hello("ann"), hi("bob"), [f("x") for f in (hello, hi)])
print(hello.__name__, hello.__self__.word)
