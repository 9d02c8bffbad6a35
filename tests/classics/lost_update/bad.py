# Two threads add 1 to a counter: one reads before the other has written.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 4
# races: counter 13
import threading

counter = 0


def work():
    global counter
    counter += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
