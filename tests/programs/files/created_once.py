# outcomes: 1
# Mode "x" asks and makes in one step.
import os
import threading

made = []


def work(n):
    try:
        with open("/tmp/interleave-created-once.txt", "x") as f:
            f.write(str(n))
        made.append(n)
    except FileExistsError:
        pass


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made))
os.remove("/tmp/interleave-created-once.txt")
