# Test, then set.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 5
# races: counter 18 | taken 15 17 | taken 15 19 | taken 17 | taken 17 19 | taken 19
# oracle: unreduced
import threading

taken = False
counter = 0


def work():
    global taken, counter
    while taken:
        pass
    taken = True
    counter += 1
    taken = False


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
