import threading

limit = threading.BoundedSemaphore(value=2)
guard = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with limit:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2)
