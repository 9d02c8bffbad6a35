# The text of what is nested too deep.
def nest(wrap, times):
    value = wrap(0)
    for _ in range(times):
        value = wrap(value)
    return value


def wrap_list(value):
    return [value]


def wrap_tuple(value):
    return (value,)


def wrap_dict(value):
    return {1: value}


for wrap in (wrap_list, wrap_tuple, wrap_dict):
    print(len(repr(nest(wrap, 300))))
    for show in (repr, str, "{}".format, lambda value: f"{value}"):
        try:
            print(len(show(nest(wrap, 5000))))
        except RecursionError as e:
            print(e)
itself = []
itself.append(itself)
print(itself)
