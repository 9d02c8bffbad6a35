# The states in the text of a thread.
import threading
t = threading.Thread(target=lambda: None, name="w")
print(repr(t))
t.start()
t.join()
print(repr(t).startswith("<Thread(w, stopped"))
