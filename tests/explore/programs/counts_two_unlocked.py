# Executions: "start b" with b's three steps (begin, load, store) is a chain of 4, a's three steps with "join a" another. They
# can be merged in C(8, 4) = 70 ways, less the one in which a is joined before b is started.
# States, by what main does next: begin 1, start a 1, start b 4 (a's positions), join a 19, join b 6, read 2, nothing 2. The 19:
# both not yet at the store 2 * 2, one before the store 2 * 2, one ended and the other not yet there 2 * 2, both before the store 1,
# one ended and the other before the store, having read 0 or 1, 2 * 2, both ended with 1 or 2: 2.
# outcomes: 1 | 2
# verdict: varies
# states: 35
# executions: 69
# races: counter 18
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
print(counter)
