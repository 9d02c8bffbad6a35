# Indices that fit in 63 bits are out of range; larger ones are no index.
for index in (2**40, 2**62, 2**63 - 1, -(2**63), 2**63, 10**30, -(10**30)):
    for sequence in ([1], (1,), "a"):
        try:
            sequence[index]
        except IndexError as error:
            print(error)
