# What only a closure, a generator, an exception, a caller's variable or an object of the thread leads to is alive, while
# other objects come and go.
# outcomes: [0, 0, 0, 0, 0] | [0, 0, 0, 0, 1] | [0, 0, 0, 1, 1] | [0, 0, 1, 1, 1] | [0, 1, 1, 1, 1] | [1, 1, 1, 1, 1]
# verdict: varies
# races: x 17 52 | x 26 52 | x 34 52 | x 38 52 | x 47 52
import threading

x = 0
results = []


def closure():
    kept = []

    def add():
        [None].copy()
        kept.append(x)
        return kept

    return add


def generator():
    kept = []
    while True:
        kept.append(x)
        {}.copy()
        yield kept


def failing():
    kept = []
    try:
        kept.append(x)
        raise ValueError(kept)
    except ValueError as error:
        [[]].copy()
        return error.args[0] + [x]


def work():
    a = closure()()
    g = generator()
    b = next(g)
    c = failing()
    {1, 2}.copy()
    results.extend(a + b + c + [x])


t = threading.Thread(target=work)
t.start()
x = 1
t.join()
print(results)
