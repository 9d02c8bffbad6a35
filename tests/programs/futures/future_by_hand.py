# A future without a pool.
from concurrent.futures import Future
import threading
f = Future()
threading.Timer(0.01, f.set_result, ["set"]).start()
print(f.result(), f.done())
g = Future()
g.set_exception(ValueError("v"))
try:
    g.result()
except ValueError as error:
    print(error)
