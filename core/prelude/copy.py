# Copies of objects: of the outermost one, or of all that can be reached from it.


class Error(Exception):
    pass


error = Error

_atoms = (type(None), bool, int, float, str, range, slice, type, type(len), type(lambda: None), type(...))


def copy(x):
    kind = type(x)
    if kind in _atoms or kind in (tuple, frozenset) or isinstance(x, type):
        return x
    if kind in (list, dict, set):
        return x.copy()
    if hasattr(kind, "__copy__"):
        return x.__copy__()
    return _copy_instance(x, kind)


def _copy_instance(x, kind):
    result = _empty_like(x, kind)
    for name, value in x.__dict__.items():
        object.__setattr__(result, name, value)
    return result


def _empty_like(x, kind):
    for base in (dict, list, set):
        if isinstance(x, base):
            result = base.__new__(kind)
            if base is dict:
                dict.update(result, x)
            elif base is list:
                list.extend(result, x)
            else:
                set.update(result, x)
            return result
    for base in (tuple, str, int, float, frozenset):
        if isinstance(x, base):
            return base.__new__(kind, x)
    return object.__new__(kind)


# `memo` has what is copied already, by identity: an object met twice is copied once.
def deepcopy(x, memo=None):
    kind = type(x)
    if kind in _atoms or isinstance(x, type):
        return x
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)][0]
    if kind is list:
        result = _remember(x, [], memo)
        for item in x:
            result.append(deepcopy(item, memo))
        return result
    if kind is dict:
        result = _remember(x, {}, memo)
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result
    if kind is tuple:
        return _deepcopy_tuple(x, memo)
    if kind in (set, frozenset):
        return _remember(x, kind([deepcopy(item, memo) for item in x]), memo)
    if hasattr(kind, "__deepcopy__"):
        return _remember(x, x.__deepcopy__(memo), memo)
    if not hasattr(x, "__dict__"):
        raise TypeError(f"cannot pickle '{_qualified_name(kind)}' object")
    return _deepcopy_instance(x, kind, memo)


# The original is kept too: its id must not be given to another object meanwhile.
def _remember(x, result, memo):
    memo[id(x)] = (result, x)
    return result


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # one of the items led back to it
        return memo[id(x)][0]
    if all(item is original for item, original in zip(items, x)):
        return _remember(x, x, memo)
    return _remember(x, tuple(items), memo)


def _deepcopy_instance(x, kind, memo):
    result = _remember(x, _empty_like(x, kind), memo)
    if isinstance(x, dict):
        result.clear()
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    if isinstance(x, list):
        result[:] = [deepcopy(item, memo) for item in x]
    for name, value in x.__dict__.items():
        object.__setattr__(result, name, deepcopy(value, memo))
    return result


def _qualified_name(kind):
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
