# A text that grows.
s = ""
for i in range(10):
    s += str(i)
print(s, len(s))
