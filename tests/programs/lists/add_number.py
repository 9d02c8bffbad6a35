# A list and a number cannot be added.
[1] + 2
