# A loop over the characters.
for c in "aé😀":
    print(c, ord(c), chr(ord(c)))
