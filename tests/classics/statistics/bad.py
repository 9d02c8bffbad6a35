# The sum is made before they are done.
# outcomes: 0 | 1 | 2
# verdict: varies
# wrong: 0; switches 2
import threading

counts = [0, 0]


def work(me):
    counts[me] += 1


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
print(sum(counts))
