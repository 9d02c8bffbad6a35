# Removing what is not there.
[1, 2].remove(3)
