# Two closures over the same variable.


def pair():
    value = 0

    def get():
        return value

    def put(x):
        nonlocal value
        value = x
    return get, put


get, put = pair()
put(5)
print(get())
put([1])
print(get())
