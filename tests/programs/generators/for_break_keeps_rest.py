# After break the generator goes on where it stood.


def g():
    for i in range(6):
        yield i


it = g()
for x in it:
    if x == 2:
        break
print(list(it))
