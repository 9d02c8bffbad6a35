# The values of wait() are 0 to n-1, each once.
import threading
barrier = threading.Barrier(3)
indices = []
threads = [threading.Thread(target=lambda: indices.append(barrier.wait())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(indices))
