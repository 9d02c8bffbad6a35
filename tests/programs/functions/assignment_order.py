# The right side first, then the targets from left to right.


def say(x):
    print(x, end=" ")
    return x


d = {}
d[say("t1")] = d[say("t2")] = say("value")
d[say("i")], d[say("j")] = say("x"), say("y")
d[say("t1")] += say("more")
print(d)
