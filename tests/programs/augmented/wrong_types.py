# The operator is named with its '='.
x = 1
x += "a"
