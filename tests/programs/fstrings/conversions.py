# !r and !s, and = for debugging.
s = "it's"
print(f"{s!r} {s!s} {s} {s=} {1 + 1=}")
