# Taking from an empty list.
[].pop()
