# A plain lock promises no order: how often do others go first?
import threading

ROUNDS = 2  # param 1..10, explore 2

lock = threading.Lock()
rounds = 0
overtaken = None


def pushy():
    global rounds
    for _ in range(ROUNDS):
        with lock:
            rounds += 1


def patient():
    global overtaken
    with lock:
        overtaken = rounds


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("others went first", overtaken, "times")
