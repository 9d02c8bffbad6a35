# A long text inside a function, as it is to be printed.
from textwrap import dedent, indent


def usage(name):
    return dedent(
        f"""
        usage: {name} [options]

          -n NUMBER  how many
        """
    ).strip()


print(usage("tool"))
print(indent(usage("tool"), "    # "))
print(indent("one\n\n  two", "\t", lambda line: "two" in line))
