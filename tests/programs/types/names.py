# Types that have a name only here.
import types


def function():
    yield 1


class Thing:
    def method(self):
        pass


print(isinstance(function, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(len, types.BuiltinFunctionType))
print(isinstance(function(), types.GeneratorType), isinstance(Thing().method, types.MethodType), isinstance(types, types.ModuleType))
print(isinstance(None, types.NoneType), isinstance(3, types.FunctionType), types.FunctionType, types.MethodType, types.GeneratorType)
print(types.NoneType, types.ModuleType, types.CoroutineType, types.BuiltinFunctionType, types.EllipsisType)
