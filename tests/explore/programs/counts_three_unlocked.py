# Both numbers as tests/explore/small_machine.py enumerates them.
# outcomes: 1 | 2 | 3
# verdict: varies
# states: 185
# executions: 25424
# races: counter 14
import threading

counter = 0


def work():
    global counter
    counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
c = threading.Thread(target=work)
a.start()
b.start()
c.start()
a.join()
b.join()
c.join()
print(counter)
