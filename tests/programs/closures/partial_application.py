# Composing functions.


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed


add = lambda n: lambda x: x + n
print(compose(str, add(1), abs)(-5), compose()(7))
