# To keep the exception, give it another name.
saved = None
try:
    int("twelve")
except ValueError as error:
    saved = error
print(type(saved).__name__, saved)
try:
    raise saved
except ValueError as again:
    print(again is saved)
