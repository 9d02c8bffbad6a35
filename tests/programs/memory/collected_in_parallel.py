# More garbage than fits the limit of one collection, made by four threads at once; what is kept must survive.
import threading

kept = [None, None, None, None]


def work(me):
    mine = []
    for i in range(120_000):
        text = f"thread {me} made item {i}, long enough to live on the heap and not in a word"
        if i % 10_000 == 0:
            mine.append(text)
    kept[me] = mine


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for mine in kept:
    print(len(mine), mine[0], mine[-1])
