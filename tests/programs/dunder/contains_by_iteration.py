# Without __contains__ `in` iterates and stops when found.


class Numbers:
    def __iter__(self):
        for i in range(5):
            print("gives", i)
            yield i


print(2 in Numbers())
