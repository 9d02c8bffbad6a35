# A mebibyte of output; what was printed until then is there.
# output bytes: 1048576
# error: interleave: a limit was reached: the program printed more than 1048576 bytes
# status: 3
while True:
    print("x" * 1000)
