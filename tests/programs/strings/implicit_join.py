# Texts side by side are one text.
print("one " "two " 'three')
s = ("a"
     "b"
     f"{1 + 1}")
print(s)
