# The result of __enter__ may be unpacked or stored anywhere.


class Pair:
    def __enter__(self):
        return 1, 2

    def __exit__(self, *details):
        pass


d = {}
with Pair() as (a, b), Pair() as d["pair"]:
    print(a, b, d)
