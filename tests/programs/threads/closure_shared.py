# A captured variable is shared between threads.
import threading


def run():
    total = 0
    lock = threading.Lock()

    def work():
        nonlocal total
        for _ in range(200):
            with lock:
                total += 1

    threads = [threading.Thread(target=work) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return total


print(run())
