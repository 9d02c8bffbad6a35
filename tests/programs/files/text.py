import os

path = "/tmp/interleave-text.txt"
with open(path, "w") as f:
    print(f.write("first line\n"), f.write("zweite Zeile: größe €\n"), f.name == path, f.mode, f.closed)
    f.writelines(["third\n", "fourth"])
    f.writelines(str(n) for n in range(3))
    print("printed", 1, 2, file=f)
print(f.closed)
with open(path) as f:
    print(repr(f.read()))
    print(repr(f.read()))
with open(path) as f:
    print(repr(f.readline()), repr(f.read(5)), repr(f.read(8)), f.tell(), repr(f.readline(4)), f.readlines(), f.readlines())
    print(f.seek(0), repr(f.readline()), f.seek(0, 2), repr(f.read()))
for line in open(path):
    print(line, end="")
print(list(open(path)), len(open(path).readlines(12)))
with open(path, "a") as f:
    print(f.tell() > 0, f.write("appended\n"))
with open(path, "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.readline(), end="")
    print(f.truncate(6), f.seek(0), repr(f.read()))
with open(path, "w+") as f:
    f.write("abc")
    f.seek(1)
    print(repr(f.read()), next(iter(["x"])))
lines = open(path)
print(next(lines), next(lines, "no more"), iter(lines) is lines)
lines.close()
with open(path, encoding="utf-8") as a, open(path + "2", mode="wt") as b:
    b.write(a.read().upper())
print(open(path + "2").read(), os.path.getsize(path + "2"))
os.remove(path)
os.remove(path + "2")
