# The loop's variable does not leak.
x = "mine"
print([x for x in range(3)], x)
