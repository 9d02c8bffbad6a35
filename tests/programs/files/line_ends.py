import os

path = "/tmp/interleave-line-ends.txt"
with open(path, "wb") as f:
    f.write(b"unix\nwindows\r\nold mac\rlast")
print(open(path).readlines(), repr(open(path).read()), repr(open(path).read(8)))
print(open(path, newline="").readlines(), open(path, newline="\n").readlines(), open(path, newline="\r\n").readlines(), open(path, newline="\r").readlines())
with open(path, "w", newline="\r\n") as f:
    f.write("a\nb\n")
print(open(path, "rb").read(), open(path).read() == "a\nb\n")
os.remove(path)
