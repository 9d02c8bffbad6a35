# The result of each operation.
# outcomes: 5 7 7\n6 True False 9\nAtomic(9)
from interleave import Atomic
a = Atomic(5)
print(a.fetch_add(2), a.load(), a.fetch_sub())
print(a.exchange(8), a.compare_exchange(8, 9), a.compare_exchange(8, 1), a.load())
print(a)
