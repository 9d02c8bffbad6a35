# finally runs, then the exception goes on.
try:
    print("before")
    [].pop()
finally:
    print("finally")
print("never")
