# suppress ignores the exceptions named.
from contextlib import suppress
with suppress(KeyError, IndexError):
    {}["x"]
    print("never")
with suppress(LookupError):
    [][1]
print("after")
try:
    with suppress(KeyError):
        int("x")
except ValueError as error:
    print(error)
