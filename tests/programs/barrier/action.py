# The action runs once for each round, before the threads go on.
import threading
rounds = []
barrier = threading.Barrier(2, action=lambda: rounds.append(len(rounds)))


def work():
    for _ in range(3):
        barrier.wait()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(rounds)
