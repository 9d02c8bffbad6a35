# An error in the handler of an error.
try:
    1 // 0
except ZeroDivisionError:
    [][0]
