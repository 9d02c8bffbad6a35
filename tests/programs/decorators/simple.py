# A decorator replaces the function.


def loud(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper() + "!"
    return wrapper


@loud
def greet(name, word="hello"):
    return f"{word} {name}"


print(greet("ann"), greet("bob", word="hi"), greet.__name__)
