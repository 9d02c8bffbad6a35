# Parts of a text.
s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[:], s[-3:], s[::2], s[::-1], s[6:2:-1], s[10:], s[-100:3])
