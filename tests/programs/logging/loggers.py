# Names with dots make a tree.
import logging

top = logging.getLogger("a")
deep = logging.getLogger("a.b.c")
print(deep.parent, deep.parent.parent)
between = logging.getLogger("a.b")
print(deep.parent is between, between.parent is top, top.parent is logging.getLogger())
print(logging.getLogger("a.b") is between, top.getChild("b.c") is deep, logging.getLogger("root") is logging.root)
for level in (logging.NOTSET, "DEBUG", 15, logging.ERROR):
    top.setLevel(level)
    print(deep.getEffectiveLevel(), deep.isEnabledFor(logging.INFO), top, deep)
for wrong in ("LOUD", 1.5, None):
    try:
        top.setLevel(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(17))
logging.addLevelName(17, "SEVENTEEN")
print(logging.getLevelName(17), logging.getLevelName("SEVENTEEN"))
logging.disable(logging.INFO)
top.setLevel(logging.DEBUG)
print(top.isEnabledFor(logging.INFO), top.isEnabledFor(logging.WARNING))
logging.disable(logging.NOTSET)
print(top.isEnabledFor(logging.INFO), top.hasHandlers())
try:
    logging.getLogger(3)
except TypeError as error:
    print(error)
