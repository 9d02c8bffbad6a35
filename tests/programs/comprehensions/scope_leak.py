# The loop variable of a comprehension stays inside.
x = "outer"
values = [x for x in range(3)]
print(x, values)
