# Texts are ordered by their characters.
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a", "é" > "z")
