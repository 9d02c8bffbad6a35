# A static method gets no instance.


class Math:
    @staticmethod
    def double(x):
        return 2 * x


print(Math.double(4), Math().double(5))
