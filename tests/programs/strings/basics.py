# Joining, repeating, length, membership.
s = "abc"
print(s + "def", s * 3, 2 * s, len(s), "b" in s, "x" not in s, "" in s)
