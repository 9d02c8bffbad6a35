import sys
try:
    exit(3)
except SystemExit as e:
    print(repr(e), e.code)
try:
    quit()
except SystemExit as e:
    print(repr(e), e.code)
print(issubclass(TabError, IndentationError), issubclass(ResourceWarning, Warning), BytesWarning("a"))
exit("bye")
