# Flags are combined with |.
from enum import Flag, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


rw = Right.READ | Right.WRITE
print(Right.READ in rw, Right.RUN in rw, rw & Right.READ, rw.value, bool(rw & Right.RUN), rw == Right(3))
