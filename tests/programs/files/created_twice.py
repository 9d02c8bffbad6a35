# outcomes: ['made by 0'] | ['made by 1'] | ['made by 0', 'made by 1'] | ['made by 1', 'made by 0']
# Between the question and the answer another thread may have made the file: then both make it.
import os
import threading

made = []


def work(n):
    if not os.path.exists("/tmp/interleave-created.txt"):
        with open("/tmp/interleave-created.txt", "w") as f:
            f.write(str(n))
        made.append(f"made by {n}")


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(made)
os.remove("/tmp/interleave-created.txt")
