# outcomes: set | not yet
import threading

e = threading.Event()
threading.Thread(target=e.set).start()
print("set" if e.is_set() else "not yet")
