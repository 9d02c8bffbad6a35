# The computation is cut into small pieces, and one is done per picture.
import time


def compute():
    for piece in range(1, 6):
        time.sleep(0.1)
        yield 42 if piece == 5 else None  # None: draw, then call again


answer = None
pieces = None
strip = ""
last = time.perf_counter()
for frame in range(10):
    if frame == 4:
        pieces = compute()
    if pieces is not None and answer is None:
        answer = next(pieces)
    else:
        time.sleep(0.1)  # until the next picture is due
    now = time.perf_counter()
    strip += "." if now - last < 0.2 else "#"
    last = now
print("pictures:", strip)
print("the answer is", answer)
