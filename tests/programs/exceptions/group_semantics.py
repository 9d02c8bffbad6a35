# raise in a handler of except*; what others raise is put together
def run(body):
    try:
        body()
    except BaseException as e:
        print(type(e).__name__, e, [repr(x) for x in getattr(e, "exceptions", [])], repr(e.__context__), repr(e.__cause__))

def one():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as v:
        raise RuntimeError("from value")
    except* TypeError:
        raise
    else:
        print("no")
    finally:
        print("finally")
run(one)
def two():
    try:
        raise ValueError(5)
    except* ValueError:
        raise
run(two)
def three():
    try:
        raise ValueError(5)
    except* TypeError:
        print("never")
run(three)
def four():
    try:
        pass
    except* TypeError:
        print("never")
    else:
        print("else")
    return 4
run(four)
def five():
    try:
        raise ExceptionGroup("a", [ValueError(1)])
    except* ExceptionGroup:
        pass
run(five)
def six():
    try:
        raise ExceptionGroup("a", [ValueError(1)])
    except* 5:
        pass
run(six)
def seven():
    e = None
    try:
        raise ExceptionGroup("a", [ExceptionGroup("b", [ValueError(1), OSError(3)]), ValueError(2), KeyError(9)])
    except* (ValueError, KeyError) as e:
        print(repr(e))
        for i in range(3):
            if i == 1: continue
            if i == 2: break
        raise
    print("not here")
run(seven)
def eight():
    for i in range(2):
        try:
            raise ExceptionGroup("a", [ValueError(i)])
        except* ValueError as e:
            print(e.exceptions)
        try:
            e
        except NameError as n:
            print(type(n).__name__, n)
run(eight)
class MyGroup(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self
    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)
g = MyGroup("m", [ValueError(1), TypeError(2)], 42)
fit, rest = g.split(lambda e: isinstance(e, ValueError))
print(type(fit), fit.code, fit.exceptions, rest.exceptions, rest.code)
print(MyGroup.__mro__)
print(issubclass(ExceptionGroup, Exception), isinstance(g, Exception), ExceptionGroup.__mro__, ExceptionGroup.__bases__)
print(type(BaseExceptionGroup("x", [ValueError()])), type(BaseExceptionGroup("x", [KeyboardInterrupt()])))
for a in [(), ("m",), (1, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m", {1})]:
    try:
        print(ExceptionGroup(*a))
    except Exception as e:
        print(type(e).__name__, e)
class G2(ExceptionGroup): pass
try:
    G2("m", [KeyboardInterrupt()])
except TypeError as e: print(e)
print(repr(G2("m", (ValueError(),))), str(G2("n", [OSError(2, "x"), OSError(3, "y", "p")])))
e = OSError(17, "exists", "f.txt")
print(type(e).__name__, e, e.errno, e.filename, e.args, repr(e))
class MyOs(OSError): pass
print(type(MyOs(2, "x")).__name__)
try:
    g.subgroup(5)
except TypeError as e: print(e)
