# A list spread over print.
print(*[1, 2, 3])
print(*"abc", sep="|")
print(*[])
