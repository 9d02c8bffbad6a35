# What does a thread cost? Each does next to nothing.
import threading
import time

TASKS = 50  # param 1..60, explore 2
ROUNDS = 20  # param 1..100, explore 1

done = []
begin = time.perf_counter()
for _ in range(ROUNDS):
    tasks = []
    for _ in range(TASKS):
        tasks.append(threading.Thread(target=done.append, args=(1,)))
        tasks[-1].start()
    for task in tasks:
        task.join()
seconds = time.perf_counter() - begin
print(f"{len(done)} tasks, {seconds / len(done) * 1e6:.0f} µs for each")
