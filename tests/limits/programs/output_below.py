# A little less than a mebibyte is fine.
# output bytes: 1048575
# status: 0
for _ in range(1048575 // 15):
    print("x" * 14)
