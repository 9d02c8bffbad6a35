# Standard error does not mix with standard output.
import sys

print("out")
print("err", file=sys.stderr)
print("out again")
