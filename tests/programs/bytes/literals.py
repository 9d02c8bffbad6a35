print(b"abc", b'it"s', b"\x00\xff\n\\", rb"\n", b"a" b"b", b"""two
lines""", b"" == bytes(), b"abc"[1], b"x" in b"xyz", (b"a", 1), {b"k": b"v"}[b"k"])
NAME = b"constant"


def f(data=b"default"):
    return data + NAME


print(f(), f(b"given"), [b"a", b"b"], b"%" * 3, b"abc".decode(), "äb".encode() == b"\xc3\xa4b")
for byte in b"hi":
    print(byte)
