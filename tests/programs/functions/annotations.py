# Annotations are accepted and change nothing.
def add(a: int, b: int = 2) -> int:
    total: int = a + b
    return total


print(add(1))
print(add("x", "y"))
