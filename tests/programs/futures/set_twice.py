# A result can be set only once.
from concurrent.futures import Future, InvalidStateError
f = Future()
f.set_result(1)
try:
    f.set_result(2)
except InvalidStateError as error:
    print(str(error).split(":")[0], f.result())
