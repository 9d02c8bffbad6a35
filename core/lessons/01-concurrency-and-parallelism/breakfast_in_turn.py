# One cook finishes one thing before beginning the next.
import time

begin = time.perf_counter()


def make(what, seconds):
    time.sleep(seconds)
    print(f"{time.perf_counter() - begin:.0f} s: {what}")


make("coffee", 3)
make("toast", 2)
