# An exception group holds several exceptions.
group = ExceptionGroup("several", [ValueError("a"), TypeError("b")])
print(group, repr(group), group.message, len(group.exceptions))
print([type(e).__name__ for e in group.exceptions])
try:
    raise group
except ExceptionGroup as caught:
    print(caught is group)
