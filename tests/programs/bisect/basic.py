# Searching and inserting in a sorted list.
from bisect import bisect_left, bisect_right, insort
a = [1, 3, 3, 5]
print(bisect_left(a, 3), bisect_right(a, 3), bisect_left(a, 0), bisect_right(a, 9))
insort(a, 4)
insort(a, 0)
print(a)
