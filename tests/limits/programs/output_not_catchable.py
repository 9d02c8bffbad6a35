# The end by a limit is no exception.
# output bytes: 1048576
# error: interleave: a limit was reached: the program printed more than 1048576 bytes
# status: 3
try:
    while True:
        print("x" * 1000)
except BaseException:
    print("never")
finally:
    print("never")
