# Arguments are evaluated from left to right, after the function.


def say(x):
    print(x, end=" ")
    return x


def function():
    print("function", end=" ")
    return lambda *a, **k: None


function()(say(1), *[say(2)], say(3), k=say(4), **{"x": say(5)})
print()
x = [say("a"), say("b")][say(0)]
print()
{}[say("key")] if False else say("else")
