# outcomes: True
# Three workers, two permits: never more than two inside.
import threading

permits = threading.Semaphore(2)
guard = threading.Lock()
inside = 0
most = 0


def work():
    global inside, most
    with permits:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 2)
