# Indentation of text.


def dedent(text):
    lines = text.split("\n")
    margin = None
    for line in lines:
        rest = line.lstrip(" \t")
        if not rest:
            continue
        blank = line[: len(line) - len(rest)]
        margin = blank if margin is None else _common(margin, blank)
    size = len(margin or "")
    return "\n".join([line[size:] if line.strip(" \t") else "" for line in lines])


def _common(a, b):
    size = 0
    while size < min(len(a), len(b)) and a[size] == b[size]:
        size += 1
    return a[:size]


def indent(text, prefix, predicate=None):
    wanted = predicate or str.strip
    return "".join([prefix + line if wanted(line) else line for line in text.splitlines(True)])
