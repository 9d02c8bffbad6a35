s = {30, 20, 10}
print(s.pop(), s.pop(), s.pop(), s)
s.pop()
