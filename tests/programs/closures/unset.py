# The variable around has no value yet.
def outer():
    def inner():
        return x

    inner()
    x = 1


outer()
