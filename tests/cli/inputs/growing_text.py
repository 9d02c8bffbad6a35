s = ""
while True:
    s += "abc"
