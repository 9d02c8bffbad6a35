# Arguments of functions whose parameters are known only when the program runs: what the machine does for a `def`.


# The values of the parameters `names`, of which `defaults` has the defaults. `hidden` positional parameters are
# not in `names` (self) but counted in messages.
def bind(function, names, defaults, args, kwargs, keyword_only=(), hidden=1):
    if len(args) > len(names):
        raise TypeError(f"{function}() takes {_how_many(names, defaults, hidden)} but {len(args) + hidden} were given")
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name not in names and name not in keyword_only:
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        values[name] = value
    _check_none_missing(function, "positional", names, defaults, values)
    _check_none_missing(function, "keyword-only", keyword_only, defaults, values)
    return {name: values[name] if name in values else defaults[name] for name in [*names, *keyword_only]}


def _how_many(names, defaults, hidden):
    most = len(names) + hidden
    fewest = len([name for name in names if name not in defaults]) + hidden
    count = f"from {fewest} to {most}" if fewest < most else f"{most}"
    return f"{count} positional argument{'' if most == 1 and fewest == most else 's'}"


def _check_none_missing(function, kind, names, defaults, values):
    missing = [f"'{name}'" for name in names if name not in values and name not in defaults]
    if not missing:
        return
    plural = "" if len(missing) == 1 else "s"
    raise TypeError(f"{function}() missing {len(missing)} required {kind} argument{plural}: {_listed(missing)}")


def _listed(words):
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}, and {words[-1]}"
