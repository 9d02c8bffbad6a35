# A timer calls its function after a while.
import threading
log = []
t = threading.Timer(0.01, lambda: log.append("fired"))
t.start()
log.append("started")
t.join()
print(log)
