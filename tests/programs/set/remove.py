s = {1, 2, 3}
s.discard(2)
s.discard(9)
s.remove(1)
print(s)
s.remove(7)
