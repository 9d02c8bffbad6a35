counts = {}
for word in 'the cat and the dog and the end'.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, max(counts.values()), sorted(counts))
