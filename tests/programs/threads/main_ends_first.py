# The program ends when its last thread does.
import threading
import time


def work():
    time.sleep(0.05)
    print("late")


threading.Thread(target=work).start()
