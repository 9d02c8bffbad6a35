# A bare raise in a function called by the handler.


def again():
    raise


try:
    try:
        [].pop()
    except IndexError:
        again()
except IndexError as error:
    print(error)
