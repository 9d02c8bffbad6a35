# Executions, less joining: when a is first, b's start and begin can fall anywhere among a's begin and 4 steps with the lock,
# C(7, 2) = 21; when b is first, a's begin anywhere among b's chain of 6, 7. "join a" may come at any time after a's last step and
# b's start; with it small_machine.py counts 118.
# States, by what main does next: begin 1, start a 1, start b 6 (a's positions), join a 27, join b 6, read 1, nothing 1. The 27: both
# outside, not begun, begun or gone, 3 * 3; one of them at one of 3 positions inside, the other outside, 2 * 3 * 3.
# outcomes: 2
# verdict: verified
# states: 43
# executions: 118
import threading

counter = 0
lock = threading.Lock()


def work():
    global counter
    with lock:
        counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(counter)
