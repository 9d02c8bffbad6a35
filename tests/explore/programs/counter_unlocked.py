# outcomes: 2 | 3 | 4
# verdict: varies
# races: counter 12
import threading

counter = 0


def work():
    global counter
    for i in range(2):
        counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(counter)
