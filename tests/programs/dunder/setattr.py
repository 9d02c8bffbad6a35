# __setattr__ sees every assignment.


class Frozen:
    def __init__(self, x):
        super().__setattr__("x", x)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name} to {value}")


f = Frozen(3)
try:
    f.x = 4
except AttributeError as error:
    print(error)
print(f.x)
