# zip_longest fills up.
from itertools import zip_longest
print(list(zip_longest([1, 2, 3], "ab")), list(zip_longest("a", "bcd", fillvalue="-")), list(zip_longest()))
