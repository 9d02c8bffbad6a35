import io
from io import StringIO

out = StringIO()
print("a", 1, file=out)
out.write("größe\n")
print(repr(out.getvalue()), out.tell() > 0, out.closed)
out.seek(0)
print(out.readline(), end="")
print(out.read(), end="")
source = StringIO("one\ntwo\nthree")
print([line.strip() for line in source], source.read(), source.getvalue() == "one\ntwo\nthree")
data = io.BytesIO(b"abc")
print(data.read(2), data.read(), data.getvalue(), data.seek(0), data.write(b"X"), data.getvalue())
with StringIO() as f:
    f.write("x")
try:
    f.getvalue()
except ValueError as e:
    print(e)
for mistake in [lambda: StringIO(5), lambda: StringIO().write(b"x"), lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x")]:
    try:
        mistake()
    except TypeError as e:
        print(type(e).__name__)
