print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (255).to_bytes(), (0).to_bytes(0, "big"), (0).to_bytes(3))
print((-1).to_bytes(2, "big", signed=True), (-128).to_bytes(1, "big", signed=True), (127).to_bytes(1, signed=True), (2**70).to_bytes(10, byteorder="little"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2, 3]), int.from_bytes(b""), int.from_bytes(b"\x80" + bytes(9), "big", signed=True))
for n in [0, 1, -1, 127, 128, -128, -129, 2**31, -(2**63), 2**64]:
    print(n, int.from_bytes(n.to_bytes(12, "big", signed=True), "big", signed=True) == n)
print((7).as_integer_ratio(), True.as_integer_ratio(), (5).bit_count(), (-255).bit_length(), (10**30).bit_length(), (2.5).as_integer_ratio(), (3.0).is_integer())
print(int(b"12"), int(b"ff", 16), int("0b101", 0), int("z", 36), int("-0x1F", 16), int(" 1_000 "))
for mistake in [
    lambda: (256).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"),
    lambda: (128).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(-1, "big"),
    lambda: (1).to_bytes(1, "middle"),
    lambda: int.from_bytes("a", "big"),
    lambda: int.from_bytes(5, "big"),
    lambda: int.from_bytes([300], "big"),
    lambda: int(b"x"),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
