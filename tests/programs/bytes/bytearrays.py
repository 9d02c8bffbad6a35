b = bytearray("abc", "ascii")
b.append(100)
b.extend(bytes([101, 102]))
b.extend([103])
b[0] = 65
print(b, len(b), b[0], b[-1], b[1:3], b == bytes(b), bytes(b) == b, list(b), b.decode())
b.insert(1, 120)
print(b.pop(), b.pop(0), b)
b.remove(120)
del b[0]
b += bytes([1, 2])
b *= 2
print(b, b.hex(), b.find(bytes([1, 2])), 1 in b, bytearray(3), bytearray(), bytearray.fromhex("0a0b"))
b[1:3] = bytes([9, 9, 9])
del b[::2]
print(b, b + bytes([5]), bytes([5]) + b, b * 0, b.copy() is b)
b.reverse()
print(b, sorted(b), bytearray([1, 2]) < bytearray([1, 3]), {len(bytearray(5))}, b.upper(), type(b))
b.clear()
print(b, bool(b))
for mistake in [lambda: b.pop(), lambda: b.append(256), lambda: b.append("a"), lambda: b[0], lambda: b.remove(1), lambda: hash(b), lambda: bytearray("a"), lambda: b.extend("a"), lambda: b.extend(5)]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
