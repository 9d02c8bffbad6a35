# Only as many threads inside as there are permits.
import threading

PEOPLE = 10  # param 3..10, explore 3
SEATS = 3  # param 1..9, explore 2
PERMITS = 3  # param 1..9, explore 2

seats = threading.Semaphore(PERMITS)
counting = threading.Lock()
aboard = 0


def ride():
    global aboard
    with seats:
        with counting:
            aboard += 1
            assert aboard <= SEATS, "the boat sinks"
        with counting:
            aboard -= 1


people = [threading.Thread(target=ride) for _ in range(PEOPLE)]
for person in people:
    person.start()
for person in people:
    person.join()
print("never more than", SEATS, "aboard")
