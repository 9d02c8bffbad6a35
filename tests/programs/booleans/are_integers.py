# True is 1 and False is 0.
print(True + True, True == 1, False == 0, True * 5, sum([True, False, True]))
print(True & False, True | False, True ^ True, ~True)
