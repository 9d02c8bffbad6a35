# The first source is evaluated outside.
def say(x):
    print("say", x)
    return x


print([say(i) for i in say(range(2))])
