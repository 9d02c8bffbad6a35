# Green threads share memory like all threads, and race like them.
from interleave import go

N = 1000  # param 1..100_000, explore 2

counter = 0


def work():
    global counter
    for _ in range(N):
        counter += 1


tasks = [go(work) for _ in range(2)]
for task in tasks:
    task.join()
print(counter)
