# Arguments are evaluated from left to right, before the call.
def say(x):
    print("say", x)
    return x


def add(a, b, c):
    return a + b + c


print(add(say(1), say(2), c=say(3)))
