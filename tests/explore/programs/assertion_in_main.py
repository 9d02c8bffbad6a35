# outcomes: fine | [AssertionError: 1]
# verdict: fault
# finding: assertion; threads 0 1 2; objects counter; lines 12 21
# races: counter 12
import threading

counter = 0


def work():
    global counter
    counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
assert counter == 2, counter
print("fine")
