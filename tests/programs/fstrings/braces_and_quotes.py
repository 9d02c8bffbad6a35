# Double braces, nested quotes, expressions.
x = [1, 2]
print(f"{{}} {{{x[0]}}} {'a' + 'b'} {len(x)}")
