# Keys of all kinds.
words = ["banana", "Apple", "cherry", "fig", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)))
print(min(words, key=len), max(words, key=len), max(words, key=lambda w: w[-1]), min([(2, "a"), (1, "b")]))
