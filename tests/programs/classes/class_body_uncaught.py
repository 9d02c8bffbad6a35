# What fails in the body of a class.
class Fails(
    Exception,
):
    limit = 1

    def method(self):
        pass

    ratio = limit / 0
