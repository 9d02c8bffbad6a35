# daemon cannot be changed once the thread runs.
import threading
t = threading.Thread(target=lambda: None)
t.daemon = True
t.start()
t.join()
try:
    t.daemon = False
except RuntimeError as error:
    print(error)
