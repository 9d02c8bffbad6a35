# A text cannot be changed.
s = "abc"
s[0] = "x"
