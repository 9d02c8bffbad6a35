import sys
print(sys.maxsize, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:2], sys.version_info < (4,))
print(sys.getrecursionlimit()); sys.setrecursionlimit(5000); print(sys.getrecursionlimit())
sys.stdout.write("hello\n"); sys.stderr.write("err\n"); sys.stdout.flush()
print("x", file=sys.stderr); print("y", file=sys.stdout, flush=True)
print(sys.byteorder, sys.intern("a"), len(sys.argv))
sys.stdout.writelines(["a\n", "b\n"])
print(sys.stdout.isatty(), sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval(), sys.stdout is sys.stdout, sys.stdout is not sys.stderr)
for mistake in [lambda: sys.setswitchinterval(0), lambda: sys.setswitchinterval("a"), lambda: sys.setrecursionlimit(0), lambda: sys.stdout.write(5), lambda: sys.intern(5), lambda: print("x", file=5)]:
    try:
        mistake()
    except Exception as e:
        print(repr(e))
sys.exit(3)
