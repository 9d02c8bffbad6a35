# close() raises GeneratorExit at the yield; finally runs.


def g():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")


it = g()
print(next(it))
it.close()
it.close()
print(list(it))
