# One page after the other.
import time


def fetch(page, seconds):
    time.sleep(seconds)
    return f"<{page}>"


pages = [fetch("cat", 1.0), fetch("dog", 0.7), fetch("cow", 0.3)]
print(len("".join(pages)), "bytes")
