# Length and position count characters, not bytes.
s = "naïve 😀 Zürich"
print(len(s), s[2], s[6], s[::-1], s[8:])
