# Values as text and back.

from json.decoder import JSONDecodeError

_escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_unescapes = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "f": "\f", "b": "\b"}
_blanks = " \t\n\r"


def _quote(text, ensure_ascii):
    parts = []
    for c in text:
        code = ord(c)
        if c in _escapes:
            parts.append(_escapes[c])
        elif code < 32 or ensure_ascii and code > 126:
            if code > 0xFFFF:
                code -= 0x10000
                parts.append(f"\\u{0xD800 + code // 1024:04x}\\u{0xDC00 + code % 1024:04x}")
            else:
                parts.append(f"\\u{code:04x}")
        else:
            parts.append(c)
    return '"' + "".join(parts) + '"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts.append, "\n", [])
        return parts

    def _write(self, o, write, line, open_ones):
        if isinstance(o, str):
            write(_quote(o, self.ensure_ascii))
        elif isinstance(o, (bool, int, float)) or o is None:
            write(self._plain(o))
        elif isinstance(o, (list, tuple)):
            self._nested(o, write, line, open_ones, "[]", self._items)
        elif isinstance(o, dict):
            self._nested(o, write, line, open_ones, "{}", self._pairs)
        else:
            self._enter(o, open_ones)
            self._write(self.default(o), write, line, open_ones)
            open_ones.pop()

    def _enter(self, o, open_ones):
        if self.check_circular and any(o is other for other in open_ones):
            raise ValueError("Circular reference detected")
        open_ones.append(o)

    def _plain(self, o):
        if o is None or o is True or o is False:
            return "null" if o is None else "true" if o else "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if o - o == 0:  # neither infinite nor NaN
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"

    def _nested(self, o, write, line, open_ones, brackets, write_contents):
        if not o:
            write(brackets)
            return
        self._enter(o, open_ones)
        inner = line if self.indent is None else line + self.indent
        write(brackets[0])
        separator = "" if self.indent is None else inner
        between = self.item_separator + separator
        write_contents(o, write, inner, open_ones, separator, between)
        if self.indent is not None:
            write(line)
        write(brackets[1])
        open_ones.pop()

    def _items(self, o, write, inner, open_ones, separator, between):
        for item in o:
            if separator:
                write(separator)
            separator = between
            self._write(item, write, inner, open_ones)

    def _pairs(self, o, write, inner, open_ones, separator, between):
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if isinstance(key, (bool, int, float)) or key is None:
                key = self._plain(key)
            elif not isinstance(key, str):
                if self.skipkeys:
                    continue
                raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")
            if separator:
                write(separator)
            separator = between
            write(_quote(key, self.ensure_ascii))
            write(self.key_separator)
            self._write(value, write, inner, open_ones)


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {"NaN": _nan, "Infinity": _infinity, "-Infinity": -_infinity}.get
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, at = self.raw_decode(s, _skip(s, 0))
        at = _skip(s, at)
        if at != len(s):
            raise JSONDecodeError("Extra data", s, at)
        return value

    # The value that begins at idx, and where it ends.
    def raw_decode(self, s, idx=0):
        c = s[idx : idx + 1]
        if c == '"':
            return self._string(s, idx + 1)
        if c == "{":
            return self._object(s, idx + 1)
        if c == "[":
            return self._array(s, idx + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, idx):
                return value, idx + len(word)
        for word in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(word, idx):
                return self.parse_constant(word), idx + len(word)
        return self._number(s, idx)

    def _number(self, s, begin):
        at = begin + 1 if s.startswith("-", begin) else begin
        end = at + 1 if s.startswith("0", at) else _digits(s, at)
        if end == at or at >= len(s):
            raise JSONDecodeError("Expecting value", s, begin)
        whole = end
        if s.startswith(".", end) and _digits(s, end + 1) > end + 1:
            end = _digits(s, end + 1)
        if s[end : end + 1] in ("e", "E"):
            sign = end + 2 if s[end + 1 : end + 2] in ("+", "-") else end + 1
            if _digits(s, sign) > sign:
                end = _digits(s, sign)
        parse = self.parse_int if end == whole else self.parse_float
        return parse(s[begin:end]), end

    def _string(self, s, begin):
        parts = []
        at = begin
        while True:
            start = at
            while at < len(s) and s[at] not in '"\\' and (s[at] >= " " or not self.strict):
                at += 1
            parts.append(s[start:at])
            if at >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if s[at] == '"':
                return "".join(parts), at + 1
            if s[at] != "\\":
                raise JSONDecodeError("Invalid control character at", s, at)
            letter = s[at + 1 : at + 2]
            if not letter:
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if letter == "u":
                code, at = _hexadecimal(s, at + 2)
                parts.append(chr(code))
            elif letter in _unescapes:
                parts.append(_unescapes[letter])
                at += 2
            else:
                raise JSONDecodeError("Invalid \\escape", s, at)

    def _array(self, s, at):
        items = []
        at = _skip(s, at)
        if s.startswith("]", at):
            return items, at + 1
        while True:
            item, at = self.raw_decode(s, at)
            items.append(item)
            at = _skip(s, at)
            if s.startswith("]", at):
                return items, at + 1
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        while not (s.startswith("}", at) and not pairs):
            if not s.startswith('"', at):
                # CPython names the place behind the comma.
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = self._string(s, at + 1)
            at = _skip(s, at)
            if not s.startswith(":", at):
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self.raw_decode(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            if s.startswith("}", at):
                break
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at + 1
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result), at + 1


_infinity = float("inf")
_nan = float("nan")


def _skip(s, at):
    while at < len(s) and s[at] in _blanks:
        at += 1
    return at


def _digits(s, at):
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return at


# The code point of four digits, or of two halves of four digits each, and where it ends.
def _hexadecimal(s, at):
    code = _four_digits(s, at)
    at += 4
    if 0xD800 <= code < 0xDC00 and s.startswith("\\u", at):
        low = _four_digits(s, at + 2)
        if 0xDC00 <= low < 0xE000:
            return 0x10000 + (code - 0xD800) * 1024 + low - 0xDC00, at + 6
    return code, at


def _four_digits(s, at):
    digits = s[at : at + 4]
    if len(digits) != 4 or not all(c in "0123456789abcdefABCDEF" for c in digits):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)
    return int(digits, 16)


def loads(s, *, cls=None, **options):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
