# Function attributes as the state of a decorator.


def count_calls(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    return wrapper


@count_calls
@count_calls
def f(x):
    return x


f(1)
f(2)
print(f.calls)
