# Indentation taken away and given.
import textwrap

for text in ("  a\n    b\n  c\n", "\n    first\n\n      second\n   \n    third\n    ", "\ta\n  b", "none\n  b", "", "   ", "  a\n\tb\n"):
    print(repr(textwrap.dedent(text)), repr(textwrap.indent(text, "> ")))
print(textwrap.indent("a\n\nb\n", "--", lambda line: True), end="")


def show():
    print(textwrap.dedent("""\
        usage:
            run
        end"""))


show()
