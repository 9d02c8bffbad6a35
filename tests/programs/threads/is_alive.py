# A thread is alive between its start and its end.
import threading

t = threading.Thread(target=lambda: None)
print(t.is_alive())
t.start()
t.join()
print(t.is_alive())
