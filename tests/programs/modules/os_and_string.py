# What there is of os and string.
import multiprocessing
import os
import string

print(os.cpu_count() >= 1, os.cpu_count() == multiprocessing.cpu_count(), type(os.getpid()))
print(os.path.exists("no such file.txt"), os.path.join("a", "b.txt"), os.path.basename("a/b.txt"))
print(string.ascii_letters, string.digits, string.hexdigits)
print(string.punctuation, string.ascii_uppercase[:3], string.ascii_lowercase[-1], repr(string.whitespace))
print(string.capwords("the quick  fox"), "".join(c for c in "a1, b2!" if c in string.ascii_letters))
