# An assertion that holds says nothing.
assert 1 + 1 == 2
assert [1], "not empty"
print("ok")
