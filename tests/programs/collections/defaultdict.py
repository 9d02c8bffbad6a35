# defaultdict makes what is missing.
from collections import defaultdict
groups = defaultdict(list)
for word in ["apple", "bob", "avocado", "bee"]:
    groups[word[0]].append(word)
print(groups, dict(groups), "z" in groups, groups.get("z"), len(groups))
counts = defaultdict(int)
for c in "abca":
    counts[c] += 1
print(dict(counts), counts["new"], len(counts))
