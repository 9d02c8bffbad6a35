# Decorators are applied from the bottom, evaluated from the top.


def tag(name):
    print("evaluate", name)

    def decorate(f):
        print("apply", name)
        return lambda: f"<{name}>{f()}</{name}>"
    return decorate


@tag("b")
@tag("i")
def text():
    return "text"


print(text())
