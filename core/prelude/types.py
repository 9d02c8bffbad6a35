# Names of types that have no name of their own, and an object with attributes only.

import _machine


def _function():
    pass


async def _coroutine():
    pass


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodType = type(_Class().method)
GeneratorType = type(_ for _ in ())
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
ModuleType = type(_machine)
_made = _coroutine()
CoroutineType = type(_made)
_made.close()


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__
