known = []


def register(cls):
    known.append(cls.__name__)
    return cls


@register
class Circle:
    pass


print(known)
