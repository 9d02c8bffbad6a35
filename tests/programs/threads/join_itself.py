# A thread cannot wait for its own end.
import threading

try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
