# A cancelled timer does nothing.
import threading
log = []
t = threading.Timer(5, log.append, args=["fired"])
t.start()
t.cancel()
t.join()
print(log)
