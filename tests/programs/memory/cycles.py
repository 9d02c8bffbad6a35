# Lists that contain themselves are garbage too.
for i in range(200_000):
    a = [i]
    b = [a]
    a.append(b)
print(len(a), a[1][0] is a)
