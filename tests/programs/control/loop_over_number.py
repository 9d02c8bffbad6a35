# A number cannot be looped over.
for x in 5:
    print(x)
