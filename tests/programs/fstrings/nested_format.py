# The width comes from a variable.
width = 8
for n in [1, 22, 333]:
    print(f"[{n:>{width}}] [{n:{width}}]")
