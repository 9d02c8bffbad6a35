# The smallest of nothing.
min([])
