a = bytes([1, 2, 3])


def set_item():
    a[0] = 1


def delete_item():
    del a[0]


for mistake in [
    lambda: bytes("abc"),
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: bytes([1], "utf-8"),
    lambda: a[3],
    lambda: a["x"],
    lambda: a + "x",
    lambda: "x" + a,
    lambda: a * "x",
    lambda: "x" in a,
    lambda: 300 in a,
    lambda: a < "x",
    lambda: a.decode("nothing"),
    lambda: bytes([255]).decode(),
    lambda: bytes([226, 130]).decode(),
    lambda: bytes([226, 40, 161]).decode(),
    lambda: bytes([97, 226, 130, 65]).decode(),
    lambda: bytes([237, 160, 128]).decode(),
    lambda: bytes([128]).decode("ascii"),
    lambda: "é".encode("ascii"),
    lambda: "aé€b".encode("ascii"),
    lambda: "€".encode("latin-1"),
    lambda: bytes.fromhex("1"),
    lambda: bytes.fromhex("zz"),
    lambda: a.index(9),
    lambda: a.startswith("x"),
    lambda: a.join(["x"]),
    lambda: a.split("x"),
    lambda: a.decode("utf-8", "wrong"),
    lambda: bytes([255]).decode("utf-8", "wrong"),
    lambda: a.nothing,
    set_item,
    delete_item,
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e), e)
print(bytes([97, 255, 98, 226, 130]).decode("utf-8", "replace"), bytes([97, 255]).decode(errors="ignore"), bytes([255]).decode("utf-8", "backslashreplace"))
print("aé€".encode("ascii", "replace"), "aé€".encode("ascii", "ignore"), "aé€😀".encode("ascii", "backslashreplace"), bytes([233]).decode("latin-1"))
