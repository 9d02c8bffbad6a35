from collections import deque


def attempt(change):
    d = deque([1, 2, 3])
    try:
        for x in d:
            change(d)
        print("fine", d)
    except RuntimeError as e:
        print(e, d)


def set_item(d):
    d[0] = 5


def push_and_pop(d):
    d.append(1)
    d.pop()


attempt(lambda d: d.append(4))
attempt(lambda d: d.popleft())
attempt(lambda d: d.rotate())
attempt(push_and_pop)
attempt(set_item)
attempt(lambda d: None)
d = deque([1, 2])
it = iter(d)
print(next(it))
d.append(3)
try:
    next(it)
except RuntimeError as e:
    print(e)
