# Abstract classes: some methods are to be written by the classes derived from them, and until then there are no
# instances.


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABC:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__abstractmethods__ = frozenset(_abstract_names(cls))

    def __new__(cls, /, *args, **kwargs):
        names = sorted(getattr(cls, "__abstractmethods__", ()))
        if names:
            plural = "" if len(names) == 1 else "s"
            raise TypeError(
                f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(names)}"
            )
        return super().__new__(cls)


def _abstract_names(cls):
    names = {name for base in cls.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    names.update(cls.__dict__)
    return [name for name in names if _is_abstract(getattr(cls, name, None))]


def _is_abstract(attribute):
    if isinstance(attribute, property):
        return any(_is_abstract(part) for part in (attribute.fget, attribute.fset, attribute.fdel))
    return getattr(attribute, "__isabstractmethod__", False)
