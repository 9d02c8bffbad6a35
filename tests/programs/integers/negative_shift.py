# A shift by a negative number.
print(1 << -1)
