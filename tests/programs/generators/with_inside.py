# A with block inside a generator is left when it is closed.


class Resource:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, *details):
        print("close", details[0].__name__ if details[0] else None)


def g():
    with Resource():
        yield 1
        yield 2


it = g()
next(it)
it.close()
print(list(g()))
