# fetch_add loses nothing.
# outcomes: 2
from interleave import Atomic, go
n = Atomic(0)
threads = [go(n.fetch_add) for _ in range(2)]
for t in threads:
    t.join()
print(n.load())
