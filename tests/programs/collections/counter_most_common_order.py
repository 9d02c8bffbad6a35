# Equal counts keep the order of the first appearance.
from collections import Counter
words = "the cat the dog a cat a bird".split()
print(Counter(words).most_common(), Counter(words).most_common(1))
print(Counter([1, 2, 2, 3, 3, 3]).most_common()[:-3:-1], Counter({"x": 0}).most_common())
