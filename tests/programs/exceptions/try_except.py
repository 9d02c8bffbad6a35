# An error is caught and the program goes on.
try:
    print(1 // 0)
    print("never")
except ZeroDivisionError:
    print("caught")
print("after")
