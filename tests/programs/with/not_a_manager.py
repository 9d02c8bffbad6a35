# Not everything can be used with 'with'.
with 5:
    print("never")
