# Each thread adds 1 to the counter once, in three steps.
import threading

counter = 0


def work():
    global counter
    seen = counter  # read
    total = seen + 1  # add
    counter = total  # write


first = threading.Thread(target=work)
second = threading.Thread(target=work)
first.start()
second.start()
first.join()
second.join()
print(counter)
