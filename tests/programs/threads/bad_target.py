# A target that takes no arguments.
import threading

t = threading.Thread(target=lambda: None, args=(1,))
t.start()
t.join()
print("main goes on")
