# A dict that grows without end, uncaught.
# error: MemoryError
# status: 1
d = {}
i = 0
while True:
    d[i] = (i, str(i))
    i += 1
