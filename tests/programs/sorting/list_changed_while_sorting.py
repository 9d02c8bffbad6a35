# The list looks empty while it is sorted.
items = [3, 1, 2]
seen = []


def key(x):
    seen.append(len(items))
    return x


items.sort(key=key)
print(items, seen)
