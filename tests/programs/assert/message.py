# With a message, evaluated only when it fails.
def message():
    print("made")
    return "sums to 3"


assert True, message()
assert 1 + 1 == 3, message()
