# The text that Python prints for an exception. There are no traceback objects here: an exception knows where it was
# raised, and parameters named tb are accepted and not looked at.

import _machine
import sys

_unset = object()


def _exception(exc, value):
    if value is not _unset:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


# The exception and all that its text shows.
def _shown(exc, found):
    if exc is None or any(exc is other for other in found):
        return
    found.append(exc)
    _shown(exc.__cause__, found)
    _shown(exc.__context__, found)
    if isinstance(exc, BaseExceptionGroup):
        for member in exc.exceptions:
            _shown(member, found)


def _text(exc, limit, chain):
    if exc is None:
        return "NoneType: None\n"
    found = []
    _shown(exc, found)
    # A __str__ of the program can be called from here, but not by what is native.
    for each in found:
        _machine.set_exception_text(each, _safe_str(each))
    try:
        return _machine.format_exception(exc, limit, chain)
    finally:
        for each in found:
            _machine.set_exception_text(each, None)


def _safe_str(exc):
    try:
        return str(exc)
    except Exception:
        return "<exception str() failed>"


# An entry for each call with its line, and for each line of the rest.
def _entries(text):
    entries = []
    for line in text.splitlines(True):
        # The sentence between two exceptions is an entry with the empty lines around it.
        is_sentence = entries and entries[-1] == "\n" or line == "\n" and entries[-1].startswith("\n")
        if entries and line.startswith("    ") and entries[-1].startswith("  File ") or is_sentence:
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    return _entries(_text(_exception(exc, value), limit, chain))


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    print(_text(_exception(exc, value), limit, chain), file=sys.stderr if file is None else file, end="")


def format_exc(limit=None, chain=True):
    return _text(_machine.handled_exception(), limit, chain)


def print_exc(limit=None, file=None, chain=True):
    print_exception(_machine.handled_exception(), limit=limit, file=file, chain=chain)


def format_exception_only(exc, /, value=_unset):
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    kind = type(exc)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    text = _safe_str(exc)
    notes = [f"{note}\n" for note in getattr(exc, "__notes__", ())]
    return [f"{name}: {text}\n" if text else f"{name}\n"] + notes


def format_stack(f=None, limit=None):
    calls = _machine.calls_in_progress(1000)  # innermost first, as the limit counts them
    if limit is not None:
        calls = calls[:limit] if limit >= 0 else calls[limit:]
    calls.reverse()
    entries = []
    for file, line, function, text in calls:
        entry = f'  File "{file}", line {line}, in {function}\n'
        entries.append(entry + f"    {text}\n" if text else entry)
    return entries


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(f, limit)), file=sys.stderr if file is None else file, end="")
