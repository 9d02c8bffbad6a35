# sys.stdout and sys.stderr can be replaced by anything with a write().
import contextlib
import io
import sys
import threading

kept = sys.stdout
sys.stdout = buffer = io.StringIO()
print("captured", 1, sep="-")
sys.stdout = kept
print(repr(buffer.getvalue()), sys.stdout is sys.__stdout__)


class Tee:
    def __init__(self, target):
        self.target = target
        self.lines = 0

    def write(self, text):
        self.lines += text.count("\n")
        return self.target.write(text.upper())

    def flush(self):
        pass


def work(n):
    print("from thread", n)


sys.stdout = tee = Tee(sys.stdout)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
    thread.join()
print("to the real one", file=sys.__stdout__)
sys.stdout = sys.__stdout__
print("lines:", tee.lines)
with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
    print("hidden")
    print("error", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))
try:
    with contextlib.redirect_stdout(out):
        raise ValueError("inside")
except ValueError as e:
    print("back again", e)
