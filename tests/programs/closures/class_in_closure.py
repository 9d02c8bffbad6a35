# Methods close over the variables of the function around the class.


def make(limit):
    count = 0

    class Limited:
        def use(self):
            nonlocal count
            count += 1
            return count <= limit
    return Limited


L = make(2)
print(L().use(), L().use(), L().use())
