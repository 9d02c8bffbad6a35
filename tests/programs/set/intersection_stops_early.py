# When everything is found already, what is left is not even hashed.
print({1, 2}.intersection([2, 1, [3]]))
try:
    {1, 2, 3}.intersection([2, 1, [3]])
except TypeError as error:
    print(error)
try:
    set().intersection([1, [3]])
except TypeError as error:
    print(error)
