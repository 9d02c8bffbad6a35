# try/finally inside a generator that runs to its end.


def g():
    try:
        for i in range(3):
            yield i
    finally:
        print("finally")


for x in g():
    print(x)
print("after")
