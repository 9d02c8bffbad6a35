# and / or give one of their operands.
print(1 and "x", 0 and "x", "" or "default", None or 0, [] or "empty")
