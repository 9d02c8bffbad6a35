# Functions are called while the text is made.
def say(x):
    print("say", x)
    return x


print(f"{say(1)} and {say(2)}")
