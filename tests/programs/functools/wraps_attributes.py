# wraps copies attributes.
from functools import wraps


def decorate(f):
    @wraps(f)
    def wrapper(*a):
        return f(*a)
    return wrapper


@decorate
def original():
    return 1


original.flag = True
print(original.__name__, original.flag, original.__wrapped__.__name__)
