values = [0.0, -0.0, 1.0, -1.5, 0.1, 3.14159, 1e300, 5e-324, 2.2250738585072014e-308, 1e-310, float("inf"), float("-inf")]
for x in values:
    print(x, x.hex(), float.fromhex(x.hex()) == x)
print(float.fromhex("0x1.8p1"), float.fromhex("1.8"), float.fromhex(" -0x.8p-2 "), float.fromhex("nan"), float.fromhex("InF"), (2.5).conjugate())
for text in ["", "0x", "1.8q", "0x1p2000", "p1", "1p"]:
    try:
        print(float.fromhex(text))
    except Exception as e:
        print(repr(e))
