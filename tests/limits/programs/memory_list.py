# A list too long for the memory is refused at once.
# error: MemoryError
# status: 1
data = [0] * 10**10
