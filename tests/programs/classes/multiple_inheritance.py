# Attributes are looked for in the first base first.


class Flyer:
    def move(self):
        return "fly"

    def wings(self):
        return 2


class Swimmer:
    def move(self):
        return "swim"

    def fins(self):
        return 4


class Duck(Flyer, Swimmer):
    pass


class Penguin(Swimmer, Flyer):
    pass


print(Duck().move(), Penguin().move(), Duck().fins(), Penguin().wings())
