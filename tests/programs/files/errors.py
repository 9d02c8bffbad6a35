import io
import os

path = "/tmp/interleave-errors.txt"
open(path, "w").close()
reader, writer = open(path), open(path, "a")
closed = open(path)
closed.close()
binary = open(path, "rb")


def enter_closed():
    with closed:
        pass


for mistake in [
    lambda: open("/tmp/interleave-nothing-here"),
    lambda: open("no-such-directory/x", "w"),
    lambda: open(path, "x"),
    lambda: open("/tmp"),
    lambda: open(""),
    lambda: open(path, "q"),
    lambda: open(path, "rw"),
    lambda: open(path, "rbt"),
    lambda: open(path, ""),
    lambda: open(path, 5),
    lambda: open(1.5),
    lambda: open(path, "rb", encoding="utf-8"),
    lambda: open(path, encoding="nothing"),
    lambda: open(path, newline="x"),
    lambda: reader.write("x"),
    lambda: writer.read(),
    lambda: next(writer),
    lambda: writer.write(5),
    lambda: writer.write(b"x"),
    lambda: binary.write(b"x"),
    lambda: writer.writelines([1]),
    lambda: reader.seek(-1),
    lambda: reader.seek(1, 1),
    lambda: reader.read("a"),
    lambda: next(reader),
    lambda: closed.read(),
    lambda: closed.write("x"),
    lambda: next(closed),
    lambda: list(closed),
    lambda: reader.nothing,
    lambda: print("x", file=closed),
    enter_closed,
    lambda: os.remove("/tmp/interleave-nothing-here"),
    lambda: os.rename("/tmp/interleave-nothing-here", "/tmp/x"),
    lambda: os.listdir("/tmp/interleave-nothing-here"),
    lambda: os.mkdir("/tmp"),
    lambda: os.rmdir(path),
    lambda: open(path + "/x", "w"),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e), "|", e, "|", isinstance(e, OSError))
try:
    open("/tmp/interleave-nothing-here")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args)
print(issubclass(io.UnsupportedOperation, OSError), binary)
os.remove(path)
