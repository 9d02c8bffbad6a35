# IntEnum members are numbers.
from enum import IntEnum


class P(IntEnum):
    LOW = 1
    HIGH = 5


print(P.LOW < P.HIGH, P.HIGH + 1, P.LOW == 1, sorted([P.HIGH, P.LOW]), max(P), f"{P.LOW}", repr(P.LOW), [10, 20][P.LOW])
