# A if C else B evaluates one branch only.
def say(x):
    print("say", x)
    return x


print(say(1) if True else say(2))
print(say(1) if 0 else say(2))
print("neg" if -1 < 0 else "zero" if -1 == 0 else "pos")
