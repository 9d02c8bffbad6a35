# Defaults are evaluated from left to right, at the definition.
def say(x):
    print("say", x)
    return x


def f(a=say(1), b=say(2)):
    return a + b


print("defined")
print(f(), f(10))
