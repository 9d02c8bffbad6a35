# The message for an attribute that is not there.


class Thing:
    pass


try:
    Thing().colour
except AttributeError as error:
    print(error)
try:
    Thing.colour
except AttributeError as error:
    print(error)
try:
    del Thing().colour
except AttributeError as error:
    print(error)
