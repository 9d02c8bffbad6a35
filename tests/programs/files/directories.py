import os
import os.path
from os.path import basename, join

base = "/tmp/interleave-directories"
os.makedirs(join(base, "a", "b"))
os.makedirs(join(base, "a"), exist_ok=True)
open(join(base, "x.txt"), "w").close()
open(join(base, "a", "y.tar.gz"), "w").close()
print(sorted(os.listdir(base)), os.path.isdir(base), os.path.isfile(base), os.path.exists(base + "/x.txt"), os.path.isfile(base + "/./a/../x.txt"))
os.rename(base + "/a", base + "/c")
print(sorted(os.listdir(base + "/c")), os.path.exists(base + "/a/y.tar.gz"), os.path.exists(base + "/c/y.tar.gz"))
for problem in [lambda: os.rmdir(base), lambda: os.mkdir(base), lambda: os.mkdir(base + "/p/q"), lambda: os.remove(base + "/c")]:
    try:
        problem()
    except OSError as e:
        print(repr(e))
os.remove(base + "/x.txt")
os.unlink(base + "/c/y.tar.gz")
os.rmdir(base + "/c/b")
os.rmdir(base + "/c")
os.rmdir(base)
print(os.path.exists(base), basename("/a/b.txt"), os.path.dirname("/a/b.txt"), os.path.split("/a/b/"), os.path.splitext("x.tar.gz"), os.path.splitext(".hidden"))
print(join("a", "/b", "c"), join("a/", "b"), join("", "x"), os.path.isabs("/x"), os.path.normpath("/a//b/../c/."), os.path.normpath("../x/.."), os.sep)
