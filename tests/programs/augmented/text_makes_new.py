# += on a text makes a new one.
s = "a"
t = s
s += "b"
print(s, t)
