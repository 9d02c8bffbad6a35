# A list as default is shared between calls.


def add(item, items=[]):
    items.append(item)
    return items


print(add(1), add(2), add(3, []), add(4))
