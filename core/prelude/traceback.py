# The text that Python prints for an exception, and what there is to know of where it came from. An exception is shown
# with its own traceback, whatever is given as tb.

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


# A line of a traceback.
class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals
        self._text = None

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def from_list(cls, frames):
        return cls([_summary(*tuple(frame)[:4]) for frame in frames])

    def format(self):
        return [_format_frame(frame) for frame in self]


def _summary(file, line, function, text, whole=None):
    frame = FrameSummary(file, line, function, line=text)
    frame._text = whole
    return frame


def _format_frame(frame):
    whole = getattr(frame, "_text", None)
    if whole is not None:
        return whole
    file, line, function, text = frame
    entry = f'  File "{file}", line {line}, in {function}\n'
    return entry + f"    {text.strip()}\n" if text else entry


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def extract_tb(tb, limit=None):
    return StackSummary([_summary(*line) for line in _limited(_machine.traceback_lines(tb), limit)])


def extract_stack(f=None, limit=None):
    calls = _machine.calls_in_progress(1000)
    if limit is not None:
        calls = calls[:limit] if limit >= 0 else calls[limit:]
    calls.reverse()
    return StackSummary([_summary(*call) for call in calls])


def format_list(extracted_list):
    return [_format_frame(frame) for frame in extracted_list]


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


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
