# Forgetting super().__init__() is found when the thread is started.
import threading


class Worker(threading.Thread):
    def __init__(self):
        self.x = 1

    def run(self):
        print("never")


try:
    Worker().start()
except RuntimeError as error:
    print(error)
