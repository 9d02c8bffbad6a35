# Functions have attributes, which are shared as the function is.
# outcomes: 1 | 2
# verdict: varies
# races: work.calls 10
import threading


def work():
    """Counts its calls."""
    work.calls += 1


work.calls = 0
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(work.calls)
