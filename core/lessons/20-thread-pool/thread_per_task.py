# A new thread for every task.
import threading

TASKS = 6  # param 1..50

done = []
threads = []
for _ in range(TASKS):
    thread = threading.Thread(target=done.append, args=(1,))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
print(len(done), "tasks by", len(threads), "threads")
