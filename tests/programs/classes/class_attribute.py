# A class attribute is seen through every instance until one of them hides it.


class Dog:
    kind = "canine"


a, b = Dog(), Dog()
print(a.kind, b.kind, Dog.kind)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)
Dog.kind = "pet"
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind)
