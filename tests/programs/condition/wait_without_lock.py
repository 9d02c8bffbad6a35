# wait and notify need the lock.
import threading
c = threading.Condition()
for operation in (c.wait, c.notify, c.notify_all):
    try:
        operation()
    except RuntimeError as error:
        print(error)
