# join gives up after a while.
import threading
import time

t = threading.Thread(target=lambda: time.sleep(0.2))
t.start()
t.join(timeout=0.01)
print(t.is_alive())
t.join()
print(t.is_alive())
