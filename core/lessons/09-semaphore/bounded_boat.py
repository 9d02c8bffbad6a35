# A BoundedSemaphore counts: a permit nobody took cannot come back.
import threading

seats = threading.BoundedSemaphore(1)
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


try:
    seats.release()
except ValueError as error:
    print("refused:", error)
people = [threading.Thread(target=ride) for _ in range(2)]
for person in people:
    person.start()
for person in people:
    person.join()
print("nobody got wet")
