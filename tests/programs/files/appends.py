# outcomes: ab | ba
# Each write in mode "a" goes to the end, wherever that is by then.
import os
import threading

path = "/tmp/interleave-appends.txt"


def work(text):
    with open(path, "a") as f:
        f.write(text)


threads = [threading.Thread(target=work, args=(text,)) for text in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(open(path).read())
os.remove(path)
