# A list of fresh strings in each round; only the last one is kept.
last = []
for i in range(3000):
    last = [f"{i} {k} and some more text so that it does not fit a word" for k in range(100)]
print(len(last), last[0], last[-1])
