d = {}
for source in [1, [1], [(1, 2, 3)], ['abc'], [[]]]:
    try:
        d.update(source)
    except (TypeError, ValueError) as e:
        print(repr(e))
print(d)
