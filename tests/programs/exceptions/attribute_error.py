# A value without that attribute.
x = 5
x.name = 3
