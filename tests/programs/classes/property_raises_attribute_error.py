# An error inside a property comes out as it is.


class A:
    @property
    def bad(self):
        return {}["missing"]


try:
    A().bad
except KeyError as error:
    print(repr(error))
