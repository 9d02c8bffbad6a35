# A list iterator sees what is appended.
items = [1, 2]
for x in items:
    if len(items) < 5:
        items.append(x * 10)
print(items)
it = iter(items)
print(list(it))
items.append(99)
print(list(it))
