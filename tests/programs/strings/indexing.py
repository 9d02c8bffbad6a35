# Single characters, from the end too.
s = "hello"
print(s[0], s[4], s[-1], s[-5])
print(s[5])
