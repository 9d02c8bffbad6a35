# args, several arguments, and exceptions compared.
a, b = ValueError("x"), ValueError("x")
print(a == b, a == a, a.args == b.args, str(ValueError()), str(ValueError("a", "b")), repr(ValueError("a", 1)), repr(ValueError()))
a.args = ("changed", 2)
print(a, a.args)
