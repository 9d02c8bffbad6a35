# A thread that runs out of memory; main goes on.
# prints: MemoryError
# prints: main
# status: 0
import threading


def work():
    try:
        [0] * 10**10
    except MemoryError as error:
        print(type(error).__name__)


t = threading.Thread(target=work)
t.start()
t.join()
print("main")
