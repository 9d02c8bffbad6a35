# Without __repr__ only str is nice.


class P:
    def __str__(self):
        return "nice"


print(P(), str(P()), repr(P()).startswith("<__main__.P object at"))
