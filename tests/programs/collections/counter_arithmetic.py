# Sums and differences of counters.
from collections import Counter
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, a == Counter("aaab"))
a.subtract(b)
print(a, -a)
