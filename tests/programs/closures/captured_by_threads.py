# Threads started in a loop with a default argument.
import threading
results = [None] * 3
threads = []
for i in range(3):
    def work(i=i):
        results[i] = i * i
    threads.append(threading.Thread(target=work))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
