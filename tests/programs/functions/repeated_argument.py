# The same parameter by position and by name.
def greet(name):
    print("hi", name)


greet("Ada", name="Bob")
