# The middle of a chain is evaluated once.
def middle():
    print("middle")
    return 5


print(1 < middle() < 10)
print(9 < middle() < middle())
