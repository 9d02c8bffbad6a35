# Both numbers as tests/explore/small_machine.py enumerates them.
# outcomes: 3
# verdict: verified
# states: 178
# executions: 53715
import threading

counter = 0
lock = threading.Lock()


def work():
    global counter
    with lock:
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
