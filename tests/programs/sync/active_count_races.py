# outcomes: 1 | 2
import threading

t = threading.Thread(target=len, args=("x",))
t.start()
print(threading.active_count())
