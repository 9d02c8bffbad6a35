# Each call of the function makes another class, which sees its variables.


def make(word):
    class Local:
        def say(self):
            return word
    return Local


A, B = make("a"), make("b")
print(A().say(), B().say(), A is B, A.__qualname__)
