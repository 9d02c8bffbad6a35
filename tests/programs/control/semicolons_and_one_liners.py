# Several statements on a line.
x = 1; y = 2
if x < y: print("less"); print("really")
for i in range(2): print(i)
while x < 3: x += 1
print(x)
