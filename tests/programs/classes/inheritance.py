# A subclass has what its base has, and may replace it.


class Animal:
    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self):
        return f"{self.name} says {self.sound()}"


class Cat(Animal):
    def sound(self):
        return "meow"


class Fish(Animal):
    pass


print(Cat("Tom").speak())
print(Fish("Wanda").speak())
