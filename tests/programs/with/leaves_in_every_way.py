# return, break and continue leave the block properly.


class M:
    def __enter__(self):
        print("in", end=" ")

    def __exit__(self, *details):
        print("out", details == (None, None, None))


def f():
    with M():
        return "returned"


print(f())
for i in range(3):
    with M():
        if i == 0:
            continue
        break
