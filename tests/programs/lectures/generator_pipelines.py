# Generators as pipelines, itertools, closures and decorators
import functools
import itertools as it
import operator
import time


def timed(fn=None, *, label="time"):
    if fn is None:
        return functools.partial(timed, label=label)

    @functools.wraps(fn)
    def inner(*args, **kwargs):
        inner.calls += 1
        return fn(*args, **kwargs)

    inner.calls = 0
    inner.label = label
    return inner


@timed
def primes():
    """An endless sieve."""
    composites = {}
    for n in it.count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(p + n, []).append(p)


@timed(label="collatz")
@functools.lru_cache(maxsize=None)
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def grep(pattern, lines):
    return (line for line in lines if pattern in line)


def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x


def window(seq, n):
    its = it.tee(seq, n)
    for i, each in enumerate(its):
        next(it.islice(each, i, i), None)
    return zip(*its)


print(list(it.islice(primes(), 10)), primes.__name__, primes.__doc__, primes.calls)
print(max(range(1, 30), key=collatz), collatz.label, collatz.__wrapped__.cache_info().hits > 0)
print(list(flatten([1, [2, (3, [4]), 5], []])))
print(list(window("abcd", 2)))
log = ["GET /a 200", "GET /b 404", "POST /a 500"]
print(*grep("/a", grep("GET", log)))
print(list(it.chain.from_iterable(it.repeat(x, x) for x in range(4))))
print([(k, len(list(g))) for k, g in it.groupby("aaabbc")])
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.takewhile(lambda x: x < 3, it.count())))
print(list(it.product("ab", repeat=2))[:3], list(it.permutations([1, 2, 3], 2))[-1], len(list(it.combinations(range(5), 3))))
print(list(it.zip_longest("abc", [1], fillvalue="-")), list(it.compress("abcd", [1, 0, 1, 0])))
print(functools.reduce(operator.mul, range(1, 6)), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, lambda x: x + 1, abs)(-4))
rows = [{"n": "x", "v": 2}, {"n": "y", "v": 1}]
print(sorted(rows, key=operator.itemgetter("v"))[0]["n"], list(map(operator.attrgetter("real"), [1, 2])))
acc = {}
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    acc.setdefault(k, []).append(v)
print({k: sum(v) for k, v in acc.items()}, dict(zip("xy", it.cycle([0]))), *it.starmap(divmod, [(7, 2)]))
