from collections import deque

full = deque([1, 2], maxlen=2)
for mistake in [
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque([1])[1],
    lambda: deque([1])[-2],
    lambda: deque([1])["a"],
    lambda: deque([1, 2, 3])[0:2],
    lambda: deque([1]).remove(2),
    lambda: deque([1]).index(2),
    lambda: deque(5),
    lambda: deque([1], -1),
    lambda: deque([1], "x"),
    lambda: full.insert(0, 3),
    lambda: deque() + [1],
    lambda: deque() * "a",
    lambda: deque() < 1,
    lambda: hash(deque()),
    lambda: deque().append(),
    lambda: deque([1]).rotate("a"),
    lambda: deque().nothing,
    lambda: deque().extend(1),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
