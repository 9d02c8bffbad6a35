# The message is evaluated only on failure.


def message():
    print("evaluated")
    return "m"


assert True, message()
try:
    assert 0, message()
except AssertionError as error:
    print(error)
