print({x: x * x for x in range(5) if x % 2}, {k: v for k, v in zip('ab', 'cd')})
print({(i, j): i * j for i in range(3) for j in range(i)})
