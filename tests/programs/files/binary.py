import os

path = "/tmp/interleave-binary.bin"
with open(path, "wb") as f:
    print(f.write(bytes(range(10))), f.write(bytearray([255, 10])), f.tell())
with open(path, "rb") as f:
    print(f.read(3), f.read(), f.read(), f.seek(-2, 2), f.read(), f.seek(2), f.seek(1, 1), f.read(1))
with open(path, "r+b") as f:
    f.seek(5)
    f.write(b"XY")
    f.seek(15)
    f.write(b"end")
    f.seek(0)
    print(f.read())
with open(path, "ab+") as f:
    f.write(b"!")
    print(f.tell(), f.mode)
print(open(path, "rb").readlines(), [len(line) for line in open(path, "rb")])
with open(path, "wb") as f:
    f.write("grüße".encode("latin-1"))
print(open(path, encoding="latin-1").read(), open(path, errors="replace").read())
try:
    open(path).read()
except UnicodeDecodeError as e:
    print(e)
try:
    open(path, "w", encoding="ascii").write("ü")
except UnicodeEncodeError as e:
    print(e)
os.remove(path)
