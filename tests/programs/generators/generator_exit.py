# GeneratorExit is a BaseException, not an Exception.


def g():
    try:
        yield 1
    except Exception:
        print("not here")
    except GeneratorExit:
        print("exit")
        raise


it = g()
next(it)
it.close()
print(issubclass(GeneratorExit, Exception), issubclass(GeneratorExit, BaseException))
