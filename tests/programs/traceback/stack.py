# Where a function was called from.
import traceback


def inner():
    traceback.print_stack()
    return traceback.format_stack(limit=-2)


def outer():
    return inner()


for entry in outer():
    print(repr(entry))
print(len(traceback.format_stack()))
