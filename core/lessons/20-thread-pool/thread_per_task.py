# A new thread for every task.
import threading

TASKS = 6  # param 1..50

done = []
threads = [threading.Thread(target=done.append, args=(1,)) for _ in range(TASKS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done), "tasks by", len(threads), "threads")
