import sys

print("to standard output")
print("to standard error", "too", sep="-", end="!\n", file=sys.stderr)
print(sys.stdout.write("written\n"), file=sys.stdout)
sys.stderr.write("the last line of standard error\n")


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


collector = Collector()
print("a", 1, [2], sep="|", file=collector)
print("b", end="", file=collector)
try:
    print("c", flush=True, file=collector)
except AttributeError as e:
    print(e)
print("".join(collector.parts).split("\n"))
