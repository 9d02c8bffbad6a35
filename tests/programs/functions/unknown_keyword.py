# A keyword nobody knows.
def greet(name):
    print("hi", name)


greet("Ada")
greet(nam="Ada")
