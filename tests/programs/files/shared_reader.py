# outcomes: [['one'], ['two']] | [['two'], ['one']]
# One open file has one position: each line goes to one of the threads.
import os
import threading

path = "/tmp/interleave-shared-reader.txt"
with open(path, "w") as f:
    f.write("one\ntwo\n")
lines = [[], []]
f = open(path)


def work(n):
    lines[n].append(f.readline().strip())


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(lines)
os.remove(path)
