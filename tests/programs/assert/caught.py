# It is an exception like others.
try:
    assert 0, ["any", "value"]
except AssertionError as error:
    print(error, error.args)
