# A permit nobody took comes back: now two fit in where one has room.
import threading

seats = threading.Semaphore(1)
counting = threading.Lock()
aboard = 0


def ride():
    global aboard
    with seats:
        with counting:
            aboard += 1
            assert aboard <= 1, "the boat sinks"
        with counting:
            aboard -= 1


seats.release()
people = [threading.Thread(target=ride) for _ in range(2)]
for person in people:
    person.start()
for person in people:
    person.join()
print("nobody got wet")
