# Only functions can be called.
x = 3
x()
