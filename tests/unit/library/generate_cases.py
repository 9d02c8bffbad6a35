#!/usr/bin/env python3
"""Writes cases.tsv: operations on values with what CPython 3.11 answers. Run: python3.11 generate_cases.py > cases.tsv
(With arguments SEED SHARE: other random cases, and another share of all of them than a quarter; 1 keeps everything.)

A line: operation, operands as Python literals, "=>" and repr(result), or "!!" and "Type: message"; fields are separated by tabs.
Operations: an operator (+ - ... == in ... neg pos inv), item, set, del, call NAME, list NAME (a call, its items as a list), method NAME.
Of set, del and methods of lists and of augmented operators, the result is (result, operand afterwards).
"""
import copy
import itertools
import operator
import random
import sys

assert sys.version_info[:2] == (3, 11), "messages are those of CPython 3.11"
seed = int(sys.argv[1]) if len(sys.argv) > 1 else 20
share = float(sys.argv[2]) if len(sys.argv) > 2 else 0.25
rng = random.Random(seed)
lines = []
seen = set()


def emit(operation, operands, compute, keywords=()):
    fields = [operation, *map(repr, operands), *(f"{k}={v!r}" for k, v in keywords)]
    key = "\t".join(fields)
    if key in seen or "\n" in key:
        return
    seen.add(key)
    try:
        result = compute()
    except Exception as e:  # the answer is the error
        lines.append(f"{key}\t!!\t{type(e).__name__}: {e}")
        return
    if isinstance(result, complex) or (isinstance(result, tuple) and any(isinstance(x, complex) for x in result)):
        return
    lines.append(f"{key}\t=>\t{result!r}")


EDGES = sorted({s * v for s in (1, -1) for v in (
    0, 1, 2, 3, 5, 7, 10, 63, 64, 255, 2**31 - 1, 2**31, 2**32, 2**53 - 1, 2**53, 2**53 + 1, 2**60, 2**61 - 1, 2**61, 2**61 + 1, 2**62 - 1, 2**62,
    2**62 + 1, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64, 2**64 + 1, 2**100 + 12345, 10**18, 10**30, 3**80)})
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 0.2, 0.3, 1 / 3, 100.0, 123456.789, 1e15, 1e16, 9999999999999998.0, 1e17, 1e22, 1e23, 1e100, -1e100, 1e-4, 1e-5, 1e-7,
          5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 2.0**53, 2.0**63, 2.0**64, 1e300, float("inf"), float("-inf"), float("nan"), 2.675, 0.045, 1234.5, 3.14159265358979]
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow,
          "<<": operator.lshift, ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor}
AUGMENTED = {"+=": operator.iadd, "-=": operator.isub, "*=": operator.imul, "%=": operator.imod, "**=": operator.ipow, "<<=": operator.ilshift}
COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def binary(op, a, b):
    if op in ("**",) and isinstance(a, int) and isinstance(b, int) and abs(a) > 1 and b > 300:
        return
    if op == "<<" and isinstance(a, int) and isinstance(b, int) and b > 5000:
        return
    emit(op, [a, b], lambda: BINARY[op](a, b))


def numbers():
    for a in EDGES:
        for op, f in (("neg", operator.neg), ("pos", operator.pos), ("inv", operator.invert)):
            emit(op, [a], lambda: f(a))
        for name in ("abs", "hex", "bin", "oct", "float", "hash", "bool", "str", "round"):
            emit("call " + name, [a], lambda: getattr(__builtins__, name)(a))
        emit("method bit_length", [a], lambda: a.bit_length())
        emit("method bit_count", [a], lambda: a.bit_count())
        for n in (-1, -2, -18, -25, 0, 3):
            emit("call round", [a, n], lambda: round(a, n))
    for a, b in itertools.product(EDGES, EDGES):
        if rng.random() < 0.22:
            for op in ("+", "-", "*", "/", "//", "%", "&", "|", "^"):
                if rng.random() < 0.45:
                    binary(op, a, b)
            emit("call divmod", [a, b], lambda: divmod(a, b))
    for a in EDGES:
        for b in (0, 1, 2, 3, 5, 17, 61, 62, 63, 64, 100, -1):
            if rng.random() < 0.4:
                binary("<<", a, b)
                binary(">>", a, b)
            if rng.random() < 0.3:
                binary("**", a, b)
    for a, b, c in itertools.product((2, -3, 10**20, 7), (0, 5, 2**70, -1), (1, 7, -7, 10**21 + 3, 0)):
        emit("call pow", [a, b, c], lambda: pow(a, b, c))
    for _ in range(150):
        a, b = (rng.getrandbits(rng.choice((10, 60, 70, 200, 900))) * rng.choice((1, -1)) for _ in range(2))
        for op in ("+", "-", "*", "//", "%", "/", "&", "|", "^"):
            if rng.random() < 0.5:
                binary(op, a, b)
        binary(">>", a, rng.randrange(300))
        x = rng.uniform(-1, 1) * 10 ** rng.randrange(0, 40)
        for op in ("<", "==", ">="):
            emit(op, [a, x], lambda: COMPARE[op](a, x))
        emit("call int", [x], lambda: int(x))
    for a, b in itertools.product(FLOATS, FLOATS):
        if rng.random() < 0.35:
            for op in ("+", "-", "*", "/", "//", "%", "**"):
                if rng.random() < 0.35:
                    binary(op, a, b)
        if rng.random() < 0.2:
            emit("call divmod", [a, b], lambda: divmod(a, b))
            op = rng.choice(list(COMPARE))
            emit(op, [a, b], lambda: COMPARE[op](a, b))
    for a in FLOATS:
        for name in ("abs", "int", "bool", "str", "repr", "hash", "round"):
            if not (name == "hash" and a != a):
                emit("call " + name, [a], lambda: getattr(__builtins__, name)(a))
        emit("neg", [a], lambda: -a)
        emit("method is_integer", [a], lambda: a.is_integer())
        if abs(a) < 1e30 and abs(a) > 1e-30:
            emit("method as_integer_ratio", [a], lambda: a.as_integer_ratio())
        for n in (0, 1, 2, 5, 17, -1, -2, -15, 300, -300, 400):
            emit("call round", [a, n], lambda: round(a, n))
        for b in rng.sample(EDGES, 6):
            for op in ("+", "*", "/", "//", "%"):
                if rng.random() < 0.4:
                    binary(op, a, b)
                    binary(op, b, a)
            for op in COMPARE:
                emit(op, [a, b], lambda: COMPARE[op](a, b))
    for _ in range(300):
        x = rng.uniform(-1, 1) * 10.0 ** rng.randrange(-320, 308)
        emit("call repr", [x], lambda: repr(x))
        y = round(rng.uniform(-100, 100), 4)
        n = rng.randrange(0, 4)
        emit("call round", [y, n], lambda: round(y, n))
        emit("call round", [x, rng.choice((1, 3, -3))], lambda: None) if False else None
    for a, b in ((True, False), (True, True), (True, 2), (False, 1.5)):
        for op in BINARY:
            binary(op, a, b)


WRONG = [1, 1.5, "a", [1], (1,), None, True, range(3), 2**70]


def types():
    for a, b in itertools.product(WRONG, WRONG):
        for op in BINARY:
            if not (op == "%" and isinstance(a, str)):
                binary(op, a, b)
        for op in COMPARE:
            emit(op, [a, b], lambda: COMPARE[op](a, b))
        for op in AUGMENTED:
            if not (op == "%=" and isinstance(a, str)) and not (op == "*=" and 2**70 in (a, b)) and not (op in ("**=", "<<=") and b == 2**70):
                def run(x):
                    r = AUGMENTED[op](x, b)
                    return (r, x)
                emit(op, [a, b], lambda: run(copy.deepcopy(a)))
        emit("in", [a, b], lambda: a in b)
        emit("item", [a, b], lambda: a[b])
        def put(x):
            x[b] = 5
            return (None, x)
        emit("set", [a, b, 5], lambda: put(copy.deepcopy(a)))
        def remove(x):
            del x[b]
            return (None, x)
        emit("del", [a, b], lambda: remove(copy.deepcopy(a)))
        for name in ("divmod", "int", "round", "isinstance", "sum", "pow"):
            if name == "sum" and isinstance(b, (str, list, tuple)):
                continue
            if name == "pow" and 2**70 in (a, b):
                continue
            emit("call " + name, [a, b], lambda: getattr(__builtins__, name)(a, b))
    for a in WRONG:
        for name in ("len", "abs", "min", "max", "sum", "sorted", "any", "all", "int", "float", "str", "repr", "ascii", "bool", "list", "tuple", "hash", "callable", "ord", "chr", "hex",
                     "bin", "oct", "round", "divmod", "range"):
            if name in ("divmod",) or (name == "hash" and not isinstance(a, (int, float, list, range)) or name == "hash" and isinstance(a, range)):
                continue
            emit("call " + name, [a], lambda: getattr(__builtins__, name)(a))
        for name in ("reversed", "enumerate", "zip"):
            emit("list " + name, [a], lambda: list(getattr(__builtins__, name)(a)))
        for op, f in (("neg", operator.neg), ("pos", operator.pos), ("inv", operator.invert)):
            emit(op, [a], lambda: f(a))
        for spec in ("", "5", "d", "s", "x", ">8", ".2", "=5"):
            emit("call format", [a, spec], lambda: format(a, spec))


TEXTS = ["", "a", "abc", "Hello World", "  two  words ", "\tx\n y\r\n", "äöü ß", "Straße", "ΑΣ ΣΑΣ", "日本語", "a😀b😀", "ǅ ǆ", "x,y,,z", ",", "aaa", "abcabc", "Title Case", "UPPER", "lower1", "123", "1²", "½", "-42", "+7",
         "a'b", 'a"b', "a'b\"c", "\\", "\x00\x7f\x80", "\u2028 \u3000", "don't stop", "line1\nline2\r\nline3\rline4\x0b5", "ﬁne", "İ", "é", "٣", "\U0001d7d8", "\ud7ff", "\ue000\U0010ffff"]


def strings():
    simple = "upper lower swapcase capitalize title isalpha isdecimal isdigit isnumeric isalnum isspace isupper islower istitle isascii isprintable strip lstrip rstrip split rsplit splitlines".split()
    for s in TEXTS:
        for m in simple:
            emit("method " + m, [s], lambda: getattr(s, m)())
        for name in ("len", "repr", "ascii", "str", "list", "tuple", "sorted"):
            emit("call " + name, [s], lambda: getattr(__builtins__, name)(s))
        emit("list reversed", [s], lambda: list(reversed(s)))
        emit("list enumerate", [s, 3], lambda: list(enumerate(s, 3)))
        for part in ("", "a", "b", ",", " ", "abc", "ß", "😀", "\n", "ΣΑ"):
            for m in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"):
                if rng.random() < 0.35:
                    emit("method " + m, [s, part], lambda: getattr(s, m)(part))
            if rng.random() < 0.5:
                i, j = rng.randrange(-6, 8), rng.randrange(-6, 12)
                for m in ("find", "rfind", "count", "startswith", "endswith"):
                    emit("method " + m, [s, part, i], lambda: getattr(s, m)(part, i))
                    emit("method " + m, [s, part, i, j], lambda: getattr(s, m)(part, i, j))
            emit("in", [part, s], lambda: part in s)
            for n in (0, 1, 2, -1):
                if rng.random() < 0.4:
                    emit("method split", [s, part, n], lambda: s.split(part, n))
                    emit("method rsplit", [s, part, n], lambda: s.rsplit(part, n))
                    emit("method replace", [s, part, "<>", n], lambda: s.replace(part, "<>", n))
            emit("method replace", [s, part, "--"], lambda: s.replace(part, "--"))
            emit("+", [s, part], lambda: s + part)
        for n in (0, 1, 2):
            emit("method split", [s, None, n], lambda: s.split(None, n))
            emit("method rsplit", [s, None, n], lambda: s.rsplit(None, n))
        emit("method splitlines", [s, True], lambda: s.splitlines(True))
        for w in (0, 5, 8, 13):
            for m in ("center", "ljust", "rjust"):
                emit("method " + m, [s, w], lambda: getattr(s, m)(w))
                emit("method " + m, [s, w, "*"], lambda: getattr(s, m)(w, "*"))
            emit("method zfill", [s, w], lambda: s.zfill(w))
        emit("method expandtabs", [s, 4], lambda: s.expandtabs(4))
        for n in (-1, 0, 1, 3, True):
            emit("*", [s, n], lambda: s * n)
            emit("*", [n, s], lambda: n * s)
        for i in range(-4, 5):
            emit("item", [s, i], lambda: s[i])
        for _ in range(12):
            sl = slice(*(rng.choice((None, *range(-6, 7), 10**20, -(10**20))) for _ in range(2)), rng.choice((None, 1, 1, 2, -1, -2, 3, 10**20)))
            emit("item", [s, sl], lambda: s[sl])
        for spec in ("", "s", "10", "<10", ">10", "^10", "*^11", "😀>6", ".2", "8.3", ".0", "010", "=10", "d", "+", ",", "5x", "#", " "):
            if rng.random() < 0.4:
                emit("call format", [s, spec], lambda: format(s, spec))
        t = rng.choice(TEXTS)
        for op in COMPARE:
            emit(op, [s, t], lambda: COMPARE[op](s, t))
        for sep in ("", ", ", "ß"):
            emit("method join", [sep, list(s)], lambda: sep.join(list(s)))
            emit("method join", [sep, s], lambda: sep.join(s))
    for bad in (1, None, [1], 1.5):
        for m in ("find", "index", "count", "startswith", "endswith", "split", "partition", "removeprefix", "removesuffix", "join", "strip", "lstrip", "rstrip", "zfill", "center", "replace"):
            args = (bad, bad) if m == "replace" else (bad,)
            if m in ("zfill", "center") and bad == 1 or m in ("split", "strip", "lstrip", "rstrip") and bad is None:
                continue
            emit("method " + m, ["abc", *args], lambda: getattr("abc", m)(*args))
    for case in (("abc", "center", 5, "ab"), ("abc", "center", 5, 1), ("abc", "split", ""), ("abc", "join", ["a", 1]), ("abc", "join", (2, "b")), ("abc", "startswith", ("a", 1)), ("abc", "startswith", (1, "a")),
                 ("abc", "endswith", ("x", "c")), ("abc", "find", "b", "x"), ("abc", "rsplit", "b", "x"), ("abc", "replace", "b", 1)):
        s, m, *args = case
        emit("method " + m, [s, *args], lambda: getattr(s, m)(*args))
    for text in ("1", " 12 ", "-5", "+5", "--5", "1_000", "1__0", "_1", "1_", "0x1f", "0b11", "0o17", "", " ", "1.5", "abc", "٣٤", "9" * 30, "-" + "9" * 25, "z", "0", "00", "007", "0_0", "1e5", "9" * 4300, "9" * 4301, "1\n2"):
        emit("call int", [text], lambda: int(text))
        for base in (0, 2, 8, 16, 36, 1, 37) if len(text) < 99 else ():
            emit("call int", [text, base], lambda: int(text, base))
        emit("call float", [text], lambda: float(text))
    for text in ("1.5", "-.5", "5.", ".", "1e3", "1E-3", "1e", "e1", "inf", "-Infinity", "NaN", "+nan", "infinit", "0x1p3", "1_0.2_5", "1._5", " 2.5\n", "1e400", "1e-400", "1.7976931348623159e308", "5e-324", "2.4703282292062327e-324", "0.1e", "1 2", "nan(1)"):
        emit("call float", [text], lambda: float(text))
    for c in (0, 65, 0xE4, 0x20AC, 0x1F600, 0x10FFFF, -1, 0x110000):
        emit("call chr", [c], lambda: chr(c))
    for c in ("a", "ä", "😀", "", "ab", 5):
        emit("call ord", [c], lambda: ord(c))


def formats():
    values = [0, 1, -1, 7, 42, -42, 255, 1234, -1234567, 10**9, 2**70, -(10**30), True, 0x1F600]
    aligns = ["", "<", ">", "^", "=", "*<", "x^", "0=", "0>", "{^"]
    for _ in range(1500):
        spec = rng.choice(aligns) + rng.choice(["", "", "+", "-", " "]) + rng.choice(["", "", "", "z"] if rng.random() < 0.2 else [""]) + rng.choice(["", "", "#"]) + rng.choice(["", "", "0"])
        spec += rng.choice(["", "", "1", "5", "12", "20"]) + rng.choice(["", "", "", ",", "_"]) + rng.choice(["", "", "", ".0", ".1", ".3", ".10", ".20"])
        kind = rng.choice(["", "b", "c", "d", "o", "x", "X", "e", "E", "f", "F", "g", "G", "%", "s", "q", "n"])
        v = rng.choice(values if rng.random() < 0.5 else FLOATS)
        if kind == "n" and isinstance(v, int) and rng.random() < 0.9:
            continue
        emit("call format", [v, spec + kind], lambda: format(v, spec + kind))
    for _ in range(500):
        x = rng.uniform(-1, 1) * 10.0 ** rng.randrange(-12, 25)
        spec = rng.choice([".0f", ".1f", ".2f", ".3f", ".5f", "8.3f", "+.2e", ".3g", ".6g", ".10g", "g", "e", "f", ".4", ".12", ",.2f", "_.1f", "015.3f", "%", ".1%", "#.3g", "#g", "#.0f", "G"])
        emit("call format", [x, spec], lambda: format(x, spec))
    for spec in (",,", ",_", "_,", "__", "5$", "99999999999999999999", ".99999999999999999999", ".", "5.", "d5", "ß", "<<<5", "ü<5", "  5", "+-5", "zz", "##", "\x07"):
        for v in (1, 1.5, "a"):
            emit("call format", [v, spec], lambda: format(v, spec))
    for spec in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%o", "%#o", "%e", "%.3f", "%8.2f", "%-8.2f|", "%08.2f", "%g", "%G", "%s", "%r", "%10s", "%-10s|", "%.2s", "%c", "%%", "%i", "%u", "%a", "%5.1f%%",
                 "%.0f", "%#.3g", "%+.1e", "%z", "%", "%5", "%(a)s", "%ld", "%.5d", "%s and %s", "no", "%*d"):
        for v in (42, -7, 3.75, "text", "ä", 2**70, (1,), (1, 2), (), None, [1, 2], 65, ("x", 5), float("nan"), float("-inf"), (5, 42)):
            emit("%", [spec, v], lambda: spec % v)


def sequences():
    lists = [[], [1], [1, 2, 3], [3, 1, 2], list(range(10)), ["b", "a", "c"], [1.5, 1, True], [[2], [1]], [(1, "b"), (1, "a")], [1, "a"], ["a", 1], [None, 1], [float("nan"), 1.0], [2, 2, 1, 2], [1, 2.0, "x", None, [3]]]
    items = [1, 2, "a", 1.0, True, None, [1], 99, (1, "a")]
    def on(x, f):
        y = copy.deepcopy(x)
        r = f(y)
        return (r, y)
    for a in lists:
        for name in ("len", "min", "max", "sum", "sorted", "any", "all", "list", "tuple", "repr", "bool"):
            emit("call " + name, [a], lambda: getattr(__builtins__, name)(a))
        emit("call sorted", [a], lambda: sorted(a, reverse=True), [("reverse", True)])
        emit("call min", [a], lambda: min(a, default=None), [("default", None)])
        emit("call tuple", [tuple(a)], lambda: tuple(tuple(a)))
        emit("list reversed", [a], lambda: list(reversed(a)))
        emit("list enumerate", [a], lambda: list(enumerate(a)))
        for m in ("sort", "reverse", "clear", "copy", "pop"):
            emit("method " + m, [a], lambda: on(a, lambda y: getattr(y, m)()))
        emit("method sort", [a], lambda: on(a, lambda y: y.sort(reverse=True)), [("reverse", True)])
        for x in items:
            for m in ("append", "count", "index", "remove"):
                emit("method " + m, [a, x], lambda: on(a, lambda y: getattr(y, m)(x)))
            emit("in", [x, a], lambda: x in a)
            emit("in", [x, tuple(a)], lambda: x in tuple(a))
            for m in ("count", "index"):
                emit("method " + m, [tuple(a), x], lambda: getattr(tuple(a), m)(x))
            emit("method index", [a, x, 1], lambda: on(a, lambda y: y.index(x, 1)))
            emit("method index", [a, x, -2, 10], lambda: on(a, lambda y: y.index(x, -2, 10)))
        for i in (*range(-4, 5), 10**20):
            emit("item", [a, i], lambda: a[i])
            emit("item", [tuple(a), i], lambda: tuple(a)[i])
            emit("method pop", [a, i], lambda: on(a, lambda y: y.pop(i)))
            emit("method insert", [a, i, "new"], lambda: on(a, lambda y: y.insert(i, "new")))
            emit("set", [a, i, "new"], lambda: on(a, lambda y: y.__setitem__(i, "new")))
            emit("del", [a, i], lambda: on(a, lambda y: y.__delitem__(i)))
        for _ in range(14):
            sl = slice(*(rng.choice((None, *range(-6, 12))) for _ in range(2)), rng.choice((None, 1, 1, 2, -1, -2, 3, 0)))
            emit("item", [a, sl], lambda: a[sl])
            emit("item", [tuple(a), sl], lambda: tuple(a)[sl])
            emit("del", [a, sl], lambda: on(a, lambda y: y.__delitem__(sl)))
            new = rng.choice([[], [7], [7, 8], [7, 8, 9], (7, 8), "xy", range(4), 5])
            emit("set", [a, sl, new], lambda: on(a, lambda y: y.__setitem__(sl, new)))
        for b in ([], [1], [1, 2, 3], [1, 2, 4], [2], ["a"], (1, 2), [[2], [1]], [1.0, 2]):
            for op in COMPARE:
                if rng.random() < 0.6:
                    emit(op, [a, b], lambda: COMPARE[op](a, b))
                    if isinstance(b, list):
                        emit(op, [tuple(a), tuple(b)], lambda: COMPARE[op](tuple(a), tuple(b)))
            emit("+", [a, b], lambda: a + b)
            emit("+", [tuple(a), tuple(b)], lambda: tuple(a) + tuple(b))
            emit("+=", [a, b], lambda: on(a, lambda y: operator.iadd(y, b)))
            emit("method extend", [a, b], lambda: on(a, lambda y: y.extend(b)))
            emit("list zip", [a, b], lambda: list(zip(a, b)))
            emit("list zip", [a, b, "xyz"], lambda: list(zip(a, b, "xyz", strict=True)), [("strict", True)])
        for n in (-1, 0, 1, 3):
            emit("*", [a, n], lambda: a * n)
            emit("*", [n, tuple(a)], lambda: n * tuple(a))
            emit("*=", [a, n], lambda: on(a, lambda y: operator.imul(y, n)))
    for _ in range(120):
        n = rng.randrange(2, 200)
        kind = rng.randrange(4)
        a = [rng.randrange(50) if kind == 0 else rng.uniform(-9, 9) if kind == 1 else (rng.randrange(3), rng.randrange(3)) if kind == 2 else rng.choice("abcdefgh") for _ in range(n)]
        if rng.random() < 0.1 and n < 60:
            a[rng.randrange(n)] = None
        emit("call sorted", [a], lambda: sorted(a))
        emit("call sorted", [a], lambda: sorted(a, reverse=True), [("reverse", True)])
    ranges = [range(0), range(5), range(2, 10, 3), range(10, 0, -4), range(5, 5), range(0, -3), range(-5, 6, 5), range(2**62 - 2, 2**62 + 2), range(10**20, 10**20 + 5, 2), range(10**20, 10**20 - 9, -3)]
    for r in ranges:
        for name in ("len", "list", "tuple", "sum", "min", "max", "repr", "bool", "sorted"):
            emit("call " + name, [r], lambda: getattr(__builtins__, name)(r))
        emit("list reversed", [r], lambda: list(reversed(r)))
        for x in (0, 1, 2, 5, -1, 5.0, 2.5, "a", None, 10**20, 10**20 + 2, True):
            emit("in", [x, r], lambda: x in r)
            for m in ("index", "count"):
                emit("method " + m, [r, x], lambda: getattr(r, m)(x))
        for i in range(-4, 5):
            emit("item", [r, i], lambda: r[i])
        for _ in range(8):
            sl = slice(*(rng.choice((None, *range(-6, 8))) for _ in range(2)), rng.choice((None, 1, 2, -1, -2)))
            emit("item", [r, sl], lambda: r[sl])
        for q in ranges + [range(0, 6, 5), range(0, 5, 9), range(1, 1)]:
            emit("==", [r, q], lambda: r == q)
    for args in ((), (1, 2, 3, 4), (1, 2, 0), (1.5,), ("a",), (1, None), (True,), (1, 5), (1, 9, 3), (2**70,)):
        emit("call range", list(args), lambda: range(*args))
    for args in ((3, 1, 2), (1,), ("b", "a"), (1, "a"), ([3], [1, 2]), (2, 2.0), (2.0, 2)):
        emit("call min", list(args), lambda: min(*args))
        emit("call max", list(args), lambda: max(*args))
    for args in (([1, 2], 5), ([1.5, 2],), (["a"],), (["a"], ""), ([[1], [2]], []), (((1,), (2,)), ()), ([10**30, 1],), ([0.1] * 10,)):
        emit("call sum", list(args), lambda: sum(*args))
    for v in ((1, 2, 3), (), ("a", 1.5), (1, (2, 3)), (-1,), (True, None), (2**61 - 1, -(2**61))):
        if not any(isinstance(x, (str, type(None))) for x in v):
            emit("call hash", [v], lambda: hash(v))


numbers()
types()
strings()
formats()
sequences()
pick, messages, kept = random.Random(seed), set(), []
for line in lines:
    fields = line.split("\t")
    answer = (fields[0], fields[-1]) if fields[-2] == "!!" else None
    if pick.random() < share or (answer and answer not in messages):
        kept.append(line)
        messages.add(answer)
sys.stdout.buffer.write(("\n".join(kept) + "\n").encode("utf-8", "surrogatepass"))
