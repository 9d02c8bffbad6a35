# Parameters with defaults.
def greet(name, greeting="Hello", mark="!"):
    print(greeting + ", " + name + mark)


greet("Ada")
greet("Ada", "Hi")
greet("Ada", mark="?")
