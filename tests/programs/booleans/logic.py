# and, or, not.
for a in [True, False]:
    for b in [True, False]:
        print(a, b, a and b, a or b, not a)
