# Members cannot be changed, and Enum members are not ordered.
from enum import Enum


class C(Enum):
    A = 1
    B = 2


try:
    C.A = 5
except AttributeError as error:
    print(error)
try:
    C.A < C.B
except TypeError as error:
    print(error)
