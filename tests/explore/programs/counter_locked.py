# outcomes: 4
# verdict: verified
import threading

counter = 0
lock = threading.Lock()


def work():
    global counter
    for i in range(2):
        with lock:
            counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(counter)
