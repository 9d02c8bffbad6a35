# sys.exit deep inside functions.
import sys


def level(n):
    if n == 0:
        sys.exit(9)
    try:
        level(n - 1)
    finally:
        print("leaving", n)


level(3)
