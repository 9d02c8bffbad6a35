# Assertions with all kinds of messages.
for message in ("text", 42, ("a", "tuple"), None):
    try:
        assert False, message
    except AssertionError as error:
        print(repr(error), str(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
