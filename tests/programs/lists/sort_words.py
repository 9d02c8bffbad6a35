# Texts are sorted by their characters, capitals first.
words = ["pear", "Fig", "apple", "Kiwi", "apple"]
print(sorted(words), sorted(words, reverse=True))
words.sort(reverse=True)
print(words)
