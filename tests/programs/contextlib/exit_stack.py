# ExitStack leaves in reverse what was entered.
from contextlib import ExitStack, contextmanager


@contextmanager
def resource(n):
    print("open", n)
    yield n
    print("close", n)


with ExitStack() as stack:
    numbers = [stack.enter_context(resource(i)) for i in range(3)]
    stack.callback(print, "callback", 42)
    print(numbers)
