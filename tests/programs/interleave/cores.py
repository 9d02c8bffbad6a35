# How many threads can run at the same time.
from interleave import cores

print(type(cores()), cores() >= 1)
# outcomes: <class 'int'> True
