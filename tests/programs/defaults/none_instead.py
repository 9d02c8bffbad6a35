# None as default for a list of its own.


def add(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items


print(add(1), add(2), add(3, [0]))
