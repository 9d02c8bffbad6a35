"""Random deterministic programs, decided by a seed alone.

Values have types (int, float, str, bool, lists, dicts, sets, tuples), so that most expressions mean something; a few
are wrong on purpose, and every program prints the exception that ends it. Sizes are kept small: what a loop repeats is
cut to a bound.
"""
import random

INTS, STRS, PAIRS, TABLE, SET, ROWS = "list of int", "list of str", "list of pairs", "dict of int", "set of int", "list of lists"
SCALARS = ["int", "float", "str", "bool"]
CONTAINERS = [INTS, STRS, PAIRS, TABLE, SET, ROWS]
WORDS = ["", "a", "b", "ab", "Abc", "hello", "x y", "été", "naïve", "  pad ", "12", "-7", "a,b,c", "λ", "🐍", "tab\tbed",
         "it's", 'say "x"', "back\\slash", "line\nline", "ZZ top", "aaa"]


class Program:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.scope = {}       # name -> type
        self.functions = []   # (name, signature)
        self.classes = []
        self.generators = []
        self.errors = []
        self.count = 0
        self.loops = 0
        self.in_function = False
        self.strict = 0       # above 0 no type is wrong: 'text' * 10**9 would only take time

    # --- pieces -----------------------------------------------------------------------------------------------------
    def pick(self, *choices):
        return self.r.choice(choices)

    def chance(self, probability):
        return self.r.random() < probability

    def write(self, text):
        self.lines.append("    " * self.indent + text)

    def name(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def known(self, kind):
        return [n for n, k in self.scope.items() if k == kind]

    def variable(self, kind, depth=0):
        names = self.known(kind)
        return self.r.choice(names) if names else self.literal(kind, depth)

    # --- literals ---------------------------------------------------------------------------------------------------
    def literal(self, kind, depth=0):
        r = self.r
        if kind == "int":
            return self.pick(str(r.randint(-9, 20)), str(r.randint(-9, 20)), str(r.randint(-1000, 1000)), str(2 ** r.randint(20, 70)),
                             str(-(10 ** r.randint(5, 40)) + r.randint(0, 9)), hex(r.getrandbits(33)), "9223372036854775807",
                             "-9223372036854775808", "1_000", "0b1011", "0o17")
        if kind == "float":
            return self.pick(str(r.randint(-50, 50) / 8), str(r.uniform(-10, 10)), str(r.randint(0, 9)) + ".0", "1e16", "1e-7",
                             "-0.0", "1.5e300", "0.1", "2.5", "float('inf')", "123456789.125", str(10.0 ** r.randint(-20, 25)))
        if kind == "str":
            return repr(self.r.choice(WORDS))
        if kind == "bool":
            return self.pick("True", "False")
        if kind == INTS:
            return "[" + ", ".join(self.expression("int", depth + 2) for _ in range(r.randint(0, 6))) + "]"
        if kind == STRS:
            return "[" + ", ".join(self.expression("str", depth + 2) for _ in range(r.randint(0, 4))) + "]"
        if kind == PAIRS:
            return "[" + ", ".join(f"({self.expression('int', depth + 2)}, {self.expression('str', depth + 2)})" for _ in range(r.randint(0, 4))) + "]"
        if kind == TABLE:
            return "{" + ", ".join(f"{self.expression(self.pick('int', 'str'), depth + 2)}: {self.expression('int', depth + 2)}" for _ in range(r.randint(0, 4))) + "}"
        if kind == ROWS:
            return "[" + ", ".join(self.expression(INTS, depth + 2) for _ in range(r.randint(0, 3))) + "]"
        items = [self.expression("int", depth + 2) for _ in range(r.randint(0, 5))]
        return "{" + ", ".join(items) + "}" if items else "set()"

    # --- expressions ------------------------------------------------------------------------------------------------
    def expression(self, kind, depth=0):
        if self.chance(0.01) and not self.strict:
            kind = self.r.choice(SCALARS + CONTAINERS)  # the wrong type, now and then
        names = self.known(kind)
        if names and self.chance(0.35 + 0.15 * depth):
            return self.r.choice(names)
        if depth >= 3 or self.chance(0.1 + 0.15 * depth):
            return self.literal(kind, depth)
        if self.chance(0.06):
            return f"({self.expression(kind, depth + 1)} if {self.expression('bool', depth + 1)} else {self.expression(kind, depth + 1)})"
        if self.chance(0.04):
            return f"({self.expression(kind, depth + 1)} {self.pick('and', 'or')} {self.expression(kind, depth + 1)})"
        return {"int": self.int_expression, "float": self.float_expression, "str": self.str_expression,
                "bool": self.bool_expression, INTS: self.ints_expression, STRS: self.strs_expression,
                PAIRS: self.pairs_expression, TABLE: self.table_expression, SET: self.set_expression, ROWS: self.rows_expression}[kind](depth + 1)

    def int_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        choices = [
            lambda: f"({e('int')} {self.pick('+', '-')} {e('int')})",
            lambda: f"({e('int')} {self.pick('+', '-', '&', '|', '^')} {e('int')})",
            lambda: f"({self.whole(d)} * {self.whole(d)})",
            lambda: f"({e('int')} {self.pick('//', '%')} {e('int')})",
            lambda: f"({self.whole(d)} ** ({e('int')} % {self.r.randint(1, 6)}))",
            lambda: f"({self.pick('-', '')}{self.whole(d)} {self.pick('<<', '>>')} ({e('int')} % {self.r.randint(1, 80)}))",
            lambda: f"{self.pick('-', '~', '+')}{e('int')}",
            lambda: f"len({e(self.pick('str', INTS, STRS, TABLE, SET))})",
            lambda: f"{self.pick('abs', 'int', 'hash')}({e('int')})",
            lambda: f"int({e('float')})",
            lambda: f"round({e('float')})",
            lambda: f"round({e('int')}, {self.r.randint(-3, 2)})",
            lambda: f"sum({e(INTS)})",
            lambda: f"{self.pick('min', 'max')}({e(INTS)}, default={e('int')})",
            lambda: f"{self.pick('min', 'max')}({e('int')}, {e('int')})",
            lambda: f"{e(INTS)}[{self.small(d)}]",
            lambda: f"{e(TABLE)}[{e('int')}]",
            lambda: f"{e(TABLE)}.get({e('int')}, {e('int')})",
            lambda: f"{e('str')}.{self.pick('count', 'find', 'rfind', 'index')}({e('str')})",
            lambda: f"{e(INTS)}.{self.pick('count', 'index')}({e('int')})",
            lambda: f"ord({e('str')}[{self.small(d)}])",
            lambda: f"int({self.int_text(d)})",
            lambda: f"divmod({e('int')}, {e('int')})[{self.pick(0, 1)}]",
            lambda: f"pow({e('int')}, {self.small(d)} % 9, {e('int')})",
            lambda: f"sum({self.comprehension_tail('int', d)})",
            lambda: f"(lambda n, m={e('int')}: n - m)({e('int')})",
            lambda: f"({self.fresh('w')} := {e('int')})",
            lambda: f"({e('int')}).bit_length()",
            lambda: f"{e(ROWS)}[{self.small(d)}][{self.small(d)}]",
            lambda: f"sum(map({self.pick('len', 'sum')}, {e(ROWS)}))",
            lambda: f"len({e(ROWS)})",
            self.call,
            self.call,
        ]
        if self.classes:
            choices.append(self.method_call)
        return self.r.choice(choices)()

    def whole(self, d):
        """An int for sure, and not a large one."""
        self.strict += 1
        text = f"({self.expression('int', d)}) % {self.pick(1000, 2 ** 32, 10 ** 18)}"
        self.strict -= 1
        return f"({text})"

    def fresh(self, stem):
        self.last = self.name(stem)
        return self.last

    def int_text(self, d):
        return self.pick(f"str({self.expression('int', d)})", f"'{self.r.randint(-99, 99)}'", f"'{self.r.randint(0, 99):x}', 16",
                         f"' {self.r.randint(0, 9)}_{self.r.randint(0, 9)} '", self.expression("str", d))

    def small(self, d):
        return self.pick(str(self.r.randint(-4, 5)), str(self.r.randint(0, 3)), "-1", "0", f"{self.expression('int', d)} % 4")

    def float_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: f"({e('float')} {self.pick('+', '-', '*', '/')} {e('float')})",
            lambda: f"({e('float')} {self.pick('+', '-', '*', '/', '//', '%')} {e(self.pick('int', 'float'))})",
            lambda: f"({e('int')} / {e('int')})",
            lambda: f"({e('float')} ** {self.r.randint(-3, 4)})",
            lambda: f"-{e('float')}",
            lambda: f"abs({e('float')})",
            lambda: f"float({e('int')})",
            lambda: f"float(str({e('float')}))",
            lambda: f"round({e('float')}, {self.r.randint(-2, 6)})",
            lambda: f"{self.pick('min', 'max')}({e('float')}, {e('int')}, {e('float')})",
            lambda: f"sum([{e('float')}, {e('float')}, {e('int')}])",
            lambda: f"divmod({e('float')}, {e('float')})[{self.pick(0, 1)}]",
        ])()

    def slice(self, d):
        part = lambda: self.pick("", "", str(self.r.randint(-5, 6)), self.small(d))
        return f"[{part()}:{part()}" + self.pick("", "", ":" + self.pick("-1", "2", "-2", "1", "3")) + "]"

    def str_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: f"({e('str')} + {e('str')})",
            lambda: f"({e('str')} * {self.pick(0, 1, 2, 3)})",
            lambda: f"{e('str')}{self.slice(d)}",
            lambda: f"{e('str')}[{self.small(d)}]",
            lambda: f"{e('str')}.{self.pick('upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip')}()",
            lambda: f"{e('str')}.replace({e('str')}, {e('str')}{self.pick('', ', 1', ', 2')})",
            lambda: f"{e('str')}.{self.pick('center', 'ljust', 'rjust')}({self.r.randint(0, 12)}{self.pick('', ', repr(0)')})",
            lambda: f"{e('str')}.zfill({self.r.randint(0, 9)})",
            lambda: f"{e('str')}.join({e(STRS)})",
            lambda: f"{self.pick('str', 'repr', 'ascii')}({e(self.pick('int', 'float', 'str', 'bool', INTS, STRS, PAIRS))})",
            lambda: f"{self.pick('hex', 'bin', 'oct')}({e('int')})",
            lambda: f"chr({e('int')} % 500 + 40)",
            lambda: self.f_string(d),
            lambda: self.f_string(d),
            lambda: self.percent(d),
            lambda: f"format({e('int')}, '{self.int_spec()}')",
            lambda: f"format({e('float')}, '{self.float_spec()}')",
            lambda: f"str(sorted({e(SET)}))",
            lambda: f"{e('str')}.partition({e('str')})[{self.pick(0, 2)}]",
            lambda: f"{e(STRS)}[{self.small(d)}]",
        ])()

    def int_spec(self):
        return self.pick("", "d", "5", "<6", "^7", "+", "+d", " d", "08", "x", "#x", "X", "b", "#b", "o", ",", "_", "e", ".2f", "*^9", "=+8", "06d", "_x", "%", "g")

    def float_spec(self):
        return self.pick("", ".2f", ".0f", ".3e", "g", ".3g", "10.2f", "<9.1f", "^12.4f", "+.2f", "010.3f", "%", ".1%", ",.2f", "e", "E", "f", ".10g")

    def str_spec(self):
        return self.pick("", "5", ">6", "<6", "^7", "*^9", ".2", "8.3", "s", ">{" + str(self.r.randint(1, 9)) + "}")

    def f_string(self, d):
        parts = []
        for _ in range(self.r.randint(1, 3)):
            kind = self.pick("int", "float", "str", INTS)
            value = self.variable(kind, 3) if self.chance(0.6) else self.expression(kind, 3)
            if "'" in value or '"' in value or "\\" in value or ":=" in value or value.startswith("{") or "lambda" in value:
                kind, value = "int", str(self.r.randint(-99, 99))  # 3.11 takes no quotes of its own kind inside
            spec = {"int": self.int_spec, "float": self.float_spec, "str": self.str_spec}.get(kind, str)()
            conversion = self.pick("", "", "", "!r", "!s", "!a")
            if conversion:
                spec = self.str_spec()
            parts.append(self.pick("", "x", " ", "{{", "}}") + "{" + value + self.pick("", "", "=" if not conversion and not spec else "") + conversion + (":" + spec if spec else "") + "}")
        return "f'" + "".join(parts) + "'"

    def percent(self, d):
        return self.pick(
            f"('%d|%5d|%-5d|%x' % ({self.expression('int', d)}, {self.expression('int', d)}, {self.r.randint(-9, 9)}, abs({self.expression('int', d)})))",
            f"('%s %r' % ({self.expression('str', d)}, {self.expression('str', d)}))",
            f"('%.2f %g %e' % ({self.expression('float', d)}, {self.expression('float', d)}, {self.expression('float', d)}))",
            f"('%03d%%' % {self.expression('int', d)})")

    def comparison(self):
        return self.pick("<", "<=", ">", ">=", "==", "!=")

    def bool_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        choices = [
            lambda: f"({e('int')} {self.comparison()} {e(self.pick('int', 'int', 'float', 'bool'))})",
            lambda: f"({e('int')} {self.comparison()} {e('int')} {self.comparison()} {e('int')})",
            lambda: f"({e('float')} {self.comparison()} {e(self.pick('int', 'float'))})",
            lambda: f"({e('str')} {self.comparison()} {e('str')})",
            lambda: f"({e('str')} {self.pick('in', 'not in')} {e('str')})",
            lambda: f"({e('int')} {self.pick('in', 'not in')} {e(self.pick(INTS, SET, TABLE))})",
            lambda: f"(not {e('bool')})",
            lambda: f"({e('bool')} {self.pick('and', 'or', '==', '&', '|', '^', 'is')} {e('bool')})",
            lambda: f"bool({e(self.pick('int', 'float', 'str', INTS, TABLE, SET))})",
            lambda: f"{self.pick('any', 'all')}({e(INTS)})",
            lambda: f"{self.pick('any', 'all')}({self.comprehension_tail('bool', d)})",
            lambda: f"({e(INTS)} {self.comparison()} {e(INTS)})",
            lambda: f"({e(SET)} {self.comparison()} {e(SET)})",
            lambda: f"({e(PAIRS)} {self.comparison()} {e(PAIRS)})",
            lambda: f"({e(TABLE)} {self.pick('==', '!=')} {e(TABLE)})",
            lambda: f"{e('str')}.{self.pick('startswith', 'endswith')}({e('str')})",
            lambda: f"{e('str')}.{self.pick('isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'isalnum')}()",
            lambda: f"isinstance({e(self.r.choice(SCALARS))}, {self.pick('int', 'float', 'str', 'bool', '(int, str)')})",
        ]
        return self.r.choice(choices)()

    def comprehension_tail(self, kind, d, variable_name=None):
        """`VALUE for NAME in ... [if ...]`, with the name known inside."""
        before = dict(self.scope)
        variable = self.name("i")
        source = self.pick(f"range({self.small(d)})", self.expression(INTS, d), f"sorted({self.expression(SET, d)})")
        self.scope[variable] = "int"
        extra = ""
        if self.chance(0.25):
            inner = self.name("j")
            extra = f" for {inner} in range({variable} % 3)"
            self.scope[inner] = "int"
        condition = f" if {self.expression('bool', d + 1)}" if self.chance(0.4) else ""
        value = self.expression(kind, d + 1)
        self.scope = before
        if ":=" in source + condition + value:
            return self.comprehension_tail(kind, 3)
        return f"{value} for {variable} in {source}{extra}{condition}"

    def ints_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        choices = [
            lambda: self.literal(INTS, d),
            lambda: f"({e(INTS)} + {e(INTS)})",
            lambda: f"({e(INTS)} * {self.pick(0, 1, 2)})",
            lambda: f"{e(INTS)}{self.slice(d)}",
            lambda: f"sorted({e(INTS)}{self.pick('', ', reverse=True')})",
            lambda: f"list(reversed({e(INTS)}))",
            lambda: f"list(range({self.small(d)}, {self.r.randint(-9, 12)}{self.pick('', ', 2', ', -1', ', 3')}))",
            lambda: f"[{self.comprehension_tail('int', d)}]",
            lambda: f"[*{e(INTS)}, {e('int')}, *{e(INTS)}]",
            lambda: f"sorted({e(SET)})",
            lambda: f"list({e(TABLE)}.values())",
            lambda: f"[len(s) for s in {e(STRS)}]",
            lambda: f"list(enumerate({e(INTS)}))[{self.small(d)}:]" if self.chance(0.05) else f"{e(INTS)}.copy()",
        ]
        choices.append(lambda: f"sorted({e(INTS)}, key=lambda v: {self.pick('-v', 'v % 7', '(v % 3, -v)', 'str(v)', 'abs(v)')})")
        choices.append(lambda: f"list(map(lambda v: v {self.pick('+', '-', '==')} {e('int')}, {e(INTS)}))")
        choices.append(lambda: f"list(filter({self.pick('None', 'lambda v: v % 2', 'lambda v: v > 3')}, {e(INTS)}))")
        if self.generators:
            choices.append(lambda: f"list({self.r.choice(self.generators)}({self.small(d)}))")
        return self.r.choice(choices)()

    def strs_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        choices = [
            lambda: self.literal(STRS, d),
            lambda: f"({e(STRS)} + {e(STRS)})",
            lambda: f"{e('str')}.split({self.pick('', repr(','), repr(' '), repr('a'))})",
            lambda: f"{e('str')}.rsplit(None, 1)",
            lambda: f"{e('str')}.splitlines()",
            lambda: f"list({e('str')})",
            lambda: f"sorted({e('str')})",
            lambda: f"sorted({e(STRS)}{self.pick('', ', reverse=True')})",
            lambda: f"{e(STRS)}{self.slice(d)}",
            lambda: f"[{self.comprehension_tail('str', d)}]",
            lambda: f"[s.upper() for s in {e(STRS)} if s]",
        ]
        choices.append(lambda: f"sorted({e(STRS)}, key={self.pick('len', 'lambda s: s[::-1]', 'lambda s: (len(s), s)')})")
        return self.r.choice(choices)()

    def pairs_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: self.literal(PAIRS, d),
            lambda: f"list(zip({e(INTS)}, {e(STRS)}))",
            lambda: f"list(enumerate({e(STRS)}{self.pick('', ', 1')}))",
            lambda: f"list(enumerate({e('str')}, start={self.small(d)}))",
            lambda: f"sorted({e(PAIRS)})",
            lambda: f"{e(PAIRS)}{self.slice(d)}",
            lambda: f"[(n, s) for n, s in {e(PAIRS)} if n]",
        ])()

    def table_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: self.literal(TABLE, d),
            lambda: f"{{**{e(TABLE)}, {e('int')}: {e('int')}}}",
            lambda: f"({e(TABLE)} | {e(TABLE)})",
            lambda: f"dict({e(TABLE)})",
            lambda: f"dict.fromkeys({e(INTS)}, {e('int')})",
            lambda: f"{{k % 5: k for k in {e(INTS)}}}",
            lambda: f"{{s: len(s) for s in {e(STRS)}}}",
            lambda: f"{{k: v for v, k in {e(PAIRS)}}}",
        ])()

    def rows_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: self.literal(ROWS, d),
            lambda: f"[{e(INTS)}[:3] for q in range({self.pick(0, 1, 2, 3)})]",
            lambda: f"[list(q) for q in {e(PAIRS)}][:3]",
            lambda: f"[q[::-1] for q in {e(ROWS)} if q]",
            lambda: f"[list(c) for c in zip(*{e(ROWS)})]",
            lambda: f"sorted({e(ROWS)}, key={self.pick('len', 'lambda q: (sum(q), q)')})",
            lambda: f"list(map(sorted, {e(ROWS)}))",
            lambda: f"({e(ROWS)} + {e(ROWS)})",
            lambda: f"{e(ROWS)}{self.slice(d)}",
        ])()

    def set_expression(self, d):
        e = lambda kind: self.expression(kind, d)
        return self.r.choice([
            lambda: self.literal(SET, d),
            lambda: f"({e(SET)} {self.pick('|', '&', '-', '^')} {e(SET)})",
            lambda: f"set({e(INTS)})",
            lambda: f"{{{self.comprehension_tail('int', d)}}}",
            lambda: f"{e(SET)}.{self.pick('union', 'intersection', 'difference', 'symmetric_difference')}({e(INTS)})",
        ])()

    # --- functions, classes, generators -----------------------------------------------------------------------------
    def arguments_for(self, signature):
        positional, optional, star, keyword_only, double_star = signature
        e = lambda: self.expression("int", 2)
        given = [e() for _ in range(positional)]
        if optional and self.chance(0.5):
            given.append(e())
        elif optional and self.chance(0.3):
            given.append(f"opt={e()}")
        keywords = [a for a in given if a.startswith("opt=")]
        given = [a for a in given if not a.startswith("opt=")]
        if star and not keywords and self.chance(0.5):
            given += [e(), e()] if self.chance(0.5) else [f"*{self.expression(INTS, 2)}"]
        if keyword_only:
            keywords.append(f"key={e()}")
        if double_star and self.chance(0.5):
            keywords += [f"extra={e()}"] if self.chance(0.6) else [f"**{{'extra': {e()}, 'more': {e()}}}"]
        if self.chance(0.05):  # a mistake
            self.r.choice([lambda: given.append("1"), lambda: given and given.pop(), lambda: keywords.append("unknown=1"),
                           lambda: keywords and keywords.pop()])()
        return ", ".join(given + keywords)

    def call(self):
        if not self.functions:
            return self.literal("int")
        name, signature = self.r.choice(self.functions)
        return f"{name}({self.arguments_for(signature)})"

    def method_call(self):
        name, methods = self.r.choice(self.classes)
        method, argument = self.r.choice(methods)
        return f"{name}({self.expression('int', 2)}).{method}" + (f"({self.expression('int', 2)})" if argument else "")

    def function(self):
        name = self.name("f")
        positional, optional = self.r.randint(0, 2), self.chance(0.5)
        star, keyword_only, double_star = self.chance(0.3), self.chance(0.3), self.chance(0.3)
        parameters = [f"p{i}" for i in range(positional)]
        if optional:
            parameters.append(f"opt={self.literal('int')}")
        if parameters and self.chance(0.2):
            parameters.insert(self.r.randint(1, positional) if positional else 1, "/")
        if star:
            parameters.append("*rest")
        elif keyword_only:
            parameters.append("*")
        if keyword_only:
            parameters.append("key" + (f"={self.literal('int')}" if self.chance(0.5) else ""))
        if double_star:
            parameters.append("**named")
        if "/" in parameters and optional and parameters.index("/") > [p[:3] for p in parameters].index("opt"):
            optional = False  # it cannot be named; leave it out of the calls
        outer, outer_loops, outer_inside = dict(self.scope), self.loops, self.in_function
        self.write(f"def {name}({', '.join(parameters)}):")
        self.indent += 1
        self.scope = {n: k for n, k in outer.items() if self.chance(0.5)}
        for i in range(positional):
            self.scope[f"p{i}"] = "int"
        if optional:
            self.scope["opt"] = "int"
        if keyword_only:
            self.scope["key"] = "int"
        self.loops, self.in_function = 0, True
        assigned = [n for n, k in outer.items() if k == "int"]
        if assigned and self.chance(0.3):
            changed = self.r.choice(assigned)
            self.scope.pop(changed, None)
            self.write(f"{'nonlocal' if outer_inside or self.top == 'function' else 'global'} {changed}")
            self.write(f"{changed} += {self.literal('int')}")
        if self.chance(0.3):
            self.closure()
        self.block(self.r.randint(1, 3), nested=True)
        results = [self.expression("int", 1)]
        if star:
            results.append("sum(rest)")
        if double_star:
            results.append("len(named)")
        self.write("return " + " + ".join(results))
        self.indent -= 1
        self.scope, self.loops, self.in_function = outer, outer_loops, outer_inside
        self.functions.append((name, (positional, optional, star, keyword_only, double_star)))

    def closure(self):
        counter, step = self.name("c"), self.name("step")
        self.write(f"{counter} = {self.literal('int')}")
        self.write(f"def {step}(by=1):")
        self.indent += 1
        self.write(f"nonlocal {counter}")
        self.write(f"{counter} {self.pick('+=', '-=', '^=')} by")
        self.write(f"return {counter}")
        self.indent -= 1
        self.scope[counter] = "int"
        self.write(f"print({step}(), {step}({self.literal('int')}), {counter})")

    def generator(self):
        name = self.name("g")
        self.write(f"def {name}(n):")
        self.indent += 1
        outer, self.scope, self.loops = dict(self.scope), {"n": "int"}, self.loops + 1
        inside, self.in_function = self.in_function, True
        self.write(f"for k in range(n % 5):")
        self.indent += 1
        self.scope["k"] = "int"
        if self.chance(0.5):
            self.write(f"if {self.expression('bool', 2)}:")
            self.write(f"    {self.pick('continue', 'return', 'yield -1')}")
        self.write(f"yield {self.expression('int', 2)}")
        self.indent -= 1
        if self.generators and self.chance(0.4):
            self.write(f"yield from {self.r.choice(self.generators)}(n - 1)")
        self.indent -= 1
        self.scope, self.loops, self.in_function = outer, self.loops - 1, inside
        self.generators.append(name)

    def class_statement(self):
        name = self.name("C")
        bases = [c for c in self.classes if self.chance(0.4)][:1]
        self.write(f"class {name}{'(' + bases[0][0] + ')' if bases else ''}:")
        self.indent += 1
        outer, self.scope = dict(self.scope), {}
        inside, self.in_function = self.in_function, True
        self.write(f"shared = {self.literal('int')}")
        if not bases or self.chance(0.3):
            self.write("def __init__(self, v):")
            self.write("    super().__init__(v)" if bases else "    self.v = v")
            self.write(f"    self.w = {self.pick('v', '2', 'v * 2')}")
        self.scope = {"self.v": "int", "self.w": "int", "self.shared": "int"}
        methods = list(bases[0][1]) if bases else []
        for _ in range(self.r.randint(1, 3)):
            kind = self.r.randint(0, 4)
            method = self.name("m")
            if kind == 0:
                self.write("@property")
                self.write(f"def {method}(self): return {self.expression('int', 2)}")
                methods.append((method, False))
            elif kind == 1:
                self.write("@staticmethod")
                self.write(f"def {method}(a): return a * 2")
                methods.append((method, True))
            elif kind == 2:
                self.write("@classmethod")
                self.write(f"def {method}(cls, a): cls.shared += 1; return cls.shared + a")
                methods.append((method, True))
            else:
                self.scope["a"] = "int"
                self.write(f"def {method}(self, a): return {self.expression('int', 1)}")
                del self.scope["a"]
                methods.append((method, True))
        for special in ["def __repr__(self): return f'<{self.v}>'", "def __eq__(self, o): return self.v == o.v",
                        "def __lt__(self, o): return self.v < o.v", "def __add__(self, o): return type(self)(self.v + o.v)",
                        "def __len__(self): return abs(self.v) % 5", "def __getitem__(self, i): return range(abs(self.v) % 7)[i]",
                        "def __contains__(self, x): return x == self.v", "def __call__(self, x=1): return self.v - x"]:
            if self.chance(0.4):
                self.write(special)
        self.indent -= 1
        self.scope, self.in_function = outer, inside
        self.classes.append((name, methods))
        a, b = f"{name}({self.literal('int')})", f"{name}({self.literal('int')})"
        use = self.pick(f"{a} + {b}", f"{a} == {b}", f"{a} < {b}", f"len({a})", f"bool({a})", f"list({a})", f"3 in {a}", f"{a}()", f"{a}[1]",
                        f"{a}.missing", f"isinstance({a}, {name})", f"type({a}).__name__", f"{name}.shared", f"{a}.v", f"{name}()", f"{a}.v.w")
        self.attempt([f"x = {use}", f"print(x.v if isinstance(x, {name}) else x)"])

    def recursive_function(self):
        name = self.name("f")
        self.write(f"def {name}(p0, opt=0):")
        outer, self.scope, self.strict = self.scope, {"p0": "int", "opt": "int"}, self.strict + 1
        self.write(f"    if p0 % {self.r.randint(3, 9)} == 0: return {self.expression('int', 2)}")
        self.write(f"    return {name}(p0 - 1, opt) {self.pick('+', '-', '^')} {self.pick('1', 'p0', 'opt')}")
        self.scope, self.strict = outer, self.strict - 1
        self.functions.append((name, (1, True, False, False, False)))

    def exception_class(self):
        name, base = self.name("E"), self.pick("Exception", "ValueError", "LookupError", *self.errors)
        self.write(f"class {name}({base}):")
        form = self.r.randint(0, 2)
        if form == 0:
            self.write("    pass")
        elif form == 1:
            self.write("    def __init__(self, *a):")
            self.write("        super().__init__('made', *a)")
            self.write("        self.first = a[:1]")
        else:
            self.write(f"    def __str__(self): return f'{name} of {{len(self.args)}}'")
        self.errors.append(name)

    def use_generator(self):
        if not self.generators:
            return self.generator()
        name, it = self.r.choice(self.generators), self.name("it")
        self.write(f"{it} = {name}({self.r.randint(0, 6)})")
        for _ in range(self.r.randint(1, 4)):
            self.write(self.pick(f"print(next({it}, 'end'))", f"print(next({it}))", f"print({it}.send(None))", f"{it}.close()", f"print(list({it}))",
                                 f"print({self.r.randint(-3, 9)} in {it})", f"print(sum({it}))", f"a, *b = {it}; print(a, b)",
                                 f"{it}.throw(ValueError('thrown'))" if self.chance(0.2) else f"print(*{it})",
                                 f"for x in {it}: print(x, end=' ')"))

    def with_statement(self):
        manager, before = self.name("W"), dict(self.scope)
        self.write(f"class {manager}:")
        self.write(f"    def __enter__(self): print('enter'); return {self.literal('int')}")
        self.write(f"    def __exit__(self, kind, error, traceback): print('exit', kind and kind.__name__, error); return {self.pick('None', 'True', 'kind is ValueError', '0')}")
        inside = self.name("w")
        self.write(f"with {manager}() as {inside}{self.pick('', f', {manager}()')}:")
        self.scope[inside] = "int"
        self.nested(self.r.randint(1, 2))
        self.scope = before

    def small_statement(self):
        form = self.r.randint(0, 4)
        if form == 0:
            self.write(f"assert {self.expression('bool', 1)}{self.pick('', ', ' + self.expression('str', 2))}")
        elif form == 1 and self.errors:
            self.write(f"if {self.expression('bool', 1)}: raise {self.r.choice(self.errors)}({self.pick('', self.expression('int', 2), self.literal('str'))})")
        elif form == 2:
            self.write("print('{} {:>6} {k!r:<4}|'.format(" + f"{self.expression('int', 2)}, {self.expression('int', 2)}, k={self.expression('str', 2)}))")
        elif form == 3:
            n = self.name("n")
            self.write(f"{n} = {self.r.randint(0, 4)}")
            self.write(f"while ({n} := {n} - 1) > 0: print({n}, {self.expression('int', 2)})")
        else:
            self.write(f"print({self.expression(self.r.choice(SCALARS), 1)} is None, {self.variable('int')} is not None)")

    def attempt(self, lines):
        self.write("try:")
        for line in lines:
            self.write("    " + line)
        self.write("except Exception as error:")
        self.write("    print(type(error).__name__, error)")

    # --- statements -------------------------------------------------------------------------------------------------
    def bounded(self, kind, text):
        """What a loop may repeat does not grow without end."""
        if not self.loops and not self.in_function:
            return text
        return {"int": f"{text} % {self.pick(10 ** 6 + 3, 2 ** 64, 10 ** 30)}", "str": f"({text})[:30]", INTS: f"({text})[:9]",
                STRS: f"({text})[:9]", PAIRS: f"({text})[:9]"}.get(kind, text)

    def assignment(self):
        kind = self.r.choice(SCALARS + ["int", "int"] + CONTAINERS)
        existing = self.known(kind)
        own = existing and not self.in_function
        name = self.r.choice(existing) if own and self.chance(0.4) else self.name("v")
        if "." in name:
            name = self.name("v")
        self.write(f"{name} = {self.bounded(kind, self.expression(kind))}")
        self.scope[name] = kind

    def augmented(self):
        """Changes a variable of this scope."""
        if self.in_function:
            return self.assignment()
        kind = self.pick("int", "int", "float", "str", INTS, SET, TABLE)
        names = [n for n in self.known(kind) if "." not in n]
        if not names:
            return self.assignment()
        name = self.r.choice(names)
        if kind == "int":
            operator = self.pick("+=", "-=", "//=", "%=", "&=", "|=", "^=", ">>=") if self.chance(0.9) or self.loops else "+="
            value = self.expression("int", 1) if operator != ">>=" else f"{self.small(2)} % 9"
            self.write(f"{name} {operator} {value}")
        elif kind == "float":
            self.write(f"{name} {self.pick('+=', '-=', '*=', '/=')} {self.expression('float', 1)}")
        elif kind == SET:
            self.write(f"{name} {self.pick('|=', '&=', '-=', '^=')} {self.expression(SET, 1)}")
        elif kind == TABLE:
            self.write(f"{name} |= {self.expression(TABLE, 1)}")
        else:
            self.write(f"{name} += {self.expression(kind, 1)}{'[:3]' if self.loops else ''}")

    def unpacking(self):
        a, b = self.name("u"), self.name("u")
        form = self.r.randint(0, 5)
        if form == 0:
            self.write(f"{a}, {b} = {self.expression('int', 1)}, {self.expression('int', 1)}")
        elif form == 1:
            self.write(f"{a}, *{b} = {self.expression(INTS, 1)}")
            self.scope[b] = INTS
        elif form == 2:
            self.write(f"*{b}, {a} = {self.expression(INTS, 1)}")
            self.scope[b] = INTS
        elif form == 3:
            self.write(f"{a} = {b} = {self.expression('int', 1)}")
        elif form == 4:
            c = self.name("u")
            self.write(f"({a}, {c}), {b} = ({self.expression('int', 1)}, {self.expression('str', 1)}), {self.expression('int', 1)}")
            self.scope[c] = "str"
        else:
            self.write(f"[{a}, {b}] = {self.expression(INTS, 1)}")
        self.scope.setdefault(b, "int")
        self.scope[a] = "int"

    def change(self):
        """Changes a container in place."""
        kind = self.r.choice([INTS, STRS, TABLE, SET, INTS])
        names = [n for n in self.known(kind) if "." not in n]
        if not names:
            return self.assignment()
        n, e = self.r.choice(names), lambda k: self.expression(k, 1)
        if self.loops and kind in (INTS, STRS):
            self.write(f"if len({n}) > 12: {n}.clear()")
        if kind in (INTS, STRS):
            item = "int" if kind == INTS else "str"
            self.write(self.r.choice([
                lambda: f"{n}.append({e(item)})", lambda: f"{n}.insert({self.small(1)}, {e(item)})", lambda: f"{n}.extend({e(kind)}[:4])",
                lambda: f"print({n}.pop({self.pick('', self.small(1))}))", lambda: f"{n}.remove({e(item)})", lambda: f"{n}.reverse()",
                lambda: f"{n}.sort({self.pick('', 'reverse=True')})", lambda: f"{n}[{self.small(1)}] = {e(item)}", lambda: f"del {n}[{self.small(1)}]",
                lambda: f"{n}{self.slice(1)} = {e(kind)}[:4]", lambda: f"del {n}{self.slice(1)}", lambda: f"{n}[{self.small(1)}] += {e(item)}",
                lambda: f"{n} = {n}.copy()" if not self.in_function else f"{n}.clear()"])())
        elif kind == TABLE:
            self.write(self.r.choice([
                lambda: f"{n}[{e('int')}] = {e('int')}", lambda: f"{n}[{e('str')}] = {e('int')}", lambda: f"del {n}[{e('int')}]",
                lambda: f"print({n}.pop({e('int')}, None))", lambda: f"print({n}.pop({e('int')}))", lambda: f"{n}.update({e(TABLE)})",
                lambda: f"print({n}.setdefault({e('int')}, {e('int')}))", lambda: f"print({n}.popitem())", lambda: f"print(list({n}), list({n}.items()))",
                lambda: f"{n}[{self.pick(1, 2)}] = {n}.get({self.pick(1, 2)}, 0) + 1", lambda: f"print({e('int')} in {n}, len({n}))"])())
        else:
            self.write(self.r.choice([
                lambda: f"{n}.add({e('int')})", lambda: f"{n}.discard({e('int')})", lambda: f"{n}.remove({e('int')})",
                lambda: f"{n}.update({e(INTS)})", lambda: f"{n}.{self.pick('intersection_update', 'difference_update', 'symmetric_difference_update')}({e(INTS)})",
                lambda: f"print({n}.isdisjoint({e(SET)}), {n}.issubset({e(SET)}), {n}.issuperset({e(INTS)}))"])())

    def show(self):
        kinds = [self.r.choice(SCALARS + CONTAINERS) for _ in range(self.r.randint(1, 3))]
        end = self.pick("", "", "", ", sep='|'", ", end=';\\n'")
        self.write(f"print({', '.join(self.expression(k, 1) for k in kinds)}{end})")

    def branch(self):
        self.write(f"if {self.expression(self.pick('bool', 'bool', 'int', 'str', INTS), 1)}:")
        before = dict(self.scope)
        self.nested(1)
        if self.chance(0.3):
            self.scope = dict(before)
            self.write(f"elif {self.expression('bool', 1)}:")
            self.nested(1)
        if self.chance(0.4):
            self.scope = dict(before)
            self.write("else:")
            self.nested(1)
        self.scope = before

    def for_loop(self):
        before = dict(self.scope)
        a, b = self.name("i"), self.name("t")
        form = self.r.randint(0, 7)
        e = lambda kind: self.expression(kind, 2)
        new = {a: "int"}
        if form <= 1:
            head = f"{a} in range({self.pick('3', '5', '1, 4', '6, 0, -2', '0')})"
        elif form == 2:
            head = f"{a} in {e(INTS)}[:5]"
        elif form == 3:
            head, new = f"{a}, {b} in enumerate({e(STRS)}[:4])", {a: "int", b: "str"}
        elif form == 4:
            head, new = f"{a}, {b} in zip({e(INTS)}[:4], {e('str')})", {a: "int", b: "str"}
        elif form == 5:
            head, new = f"{a}, {b} in {e(PAIRS)}[:4]", {a: "int", b: "str"}
        elif form == 6:
            head, new = f"{b} in {e('str')}[:5]", {b: "str"}
        else:
            head, new = f"{b}, {a} in list({e(TABLE)}.items())[:4]", {a: "int"}
        self.write(f"for {head}:")
        self.loop_body(new)
        if self.chance(0.3):
            self.write("else:")
            self.write("    print('else')")
        self.scope = before

    def while_loop(self):
        before = dict(self.scope)
        n = self.name("n")
        self.write(f"{n} = {self.r.randint(0, 5)}")
        self.write(f"while {n} > 0:")
        self.indent += 1
        self.write(f"{n} -= {self.r.randint(1, 2)}")
        self.indent -= 1
        self.loop_body({})
        if self.chance(0.3):
            self.write("else:")
            self.write("    print('ended', " + n + ")")
        self.scope = before

    def loop_body(self, new):
        self.scope.update(new)
        self.loops += 1
        self.nested(self.r.randint(1, 2))
        self.indent += 1
        if self.chance(0.4):
            self.write(f"if {self.expression('bool', 2)}: {self.pick('break', 'continue', 'continue')}")
            self.show()
        self.indent -= 1
        self.loops -= 1

    def try_statement(self):
        before = dict(self.scope)
        self.write("try:")
        self.nested(1)
        self.indent += 1
        if self.chance(0.4):
            kind = self.pick("ValueError", "KeyError", "TypeError", "IndexError", "RuntimeError", "ZeroDivisionError", *self.errors)
            self.write(f"if {self.expression('bool', 2)}: raise {kind}({self.pick('', self.expression('str', 2), self.expression('int', 2))})")
        self.show()
        self.indent -= 1
        self.scope = dict(before)
        handlers = self.chance(0.85)
        if handlers:
            kinds = self.pick("(ValueError, KeyError, IndexError)", "ArithmeticError", "LookupError", "Exception", "TypeError", "Exception", *self.errors)
            self.write(f"except {kinds} as error:")
            self.write("    print('caught', repr(error), error)")
            if self.chance(0.2):
                self.write(f"    raise RuntimeError('again'){self.pick('', ' from error', ' from None')}")
            if self.chance(0.3):
                self.write("else:")
                self.write("    print('no error')")
        if not handlers or self.chance(0.3):
            self.write("finally:")
            self.scope = dict(before)
            self.nested(1)
        self.scope = before

    def nested(self, count):
        self.indent += 1
        self.block(count, nested=True)
        self.indent -= 1

    def block(self, count, nested=False):
        for _ in range(count):
            deep = self.indent >= 4 or self.loops >= 2
            weights = {self.assignment: 5, self.augmented: 3, self.unpacking: 2, self.change: 4, self.show: 4,
                       self.branch: 0 if deep else 2, self.for_loop: 0 if deep else 2, self.while_loop: 0 if deep else 1,
                       self.try_statement: 0 if deep else 2, self.with_statement: 0 if deep else 1, self.small_statement: 2}
            if not nested:
                weights[self.function] = 2
                weights |= {self.generator: 1, self.class_statement: 1, self.recursive_function: 1, self.exception_class: 1,
                            self.use_generator: 1}
            self.r.choices(list(weights), list(weights.values()))[0]()

    def top_statement(self):
        """An exception ends few of the programs, so that most get far."""
        begin = len(self.lines)
        self.block(1)
        added = self.lines[begin:]
        if added[0].startswith(("def ", "class ", "try:")) or self.chance(0.1):
            return
        self.lines[begin:] = ["try:", *("    " + line for line in added), "except Exception as error:", "    print(repr(error))"]

    def text(self):
        self.top = "function" if self.chance(0.5) else "module"
        for kind in ["int", "int", "float", "str", INTS, STRS, TABLE, SET]:
            name = self.name("v")
            self.write(f"{name} = {self.literal(kind)}")
            self.scope[name] = kind
        for _ in range(self.r.randint(6, 14)):
            self.top_statement()
        for kind in SCALARS + CONTAINERS:
            for name in self.known(kind)[:4]:
                self.write(f"print('{name}', {name})")
        if self.top == "function":
            self.lines = ["def whole():"] + ["    " + line for line in self.lines] + ["", "", "whole()"]
        return "\n".join(self.lines) + "\n"
