# Two functions share one variable.
def make():
    value = 0

    def put(x):
        nonlocal value
        value = x

    def get():
        return value

    return put, get


put, get = make()
put(42)
print(get())
