# 64 threads at a time, main included: starting one more raises, and the program goes on.
# prints: can't start new thread: the playground allows 64 threads at a time; use fewer, or join some first
# prints: 63
# prints: again
# status: 0
import threading

stop = threading.Event()
started = []
try:
    for i in range(1000):
        t = threading.Thread(target=stop.wait)
        t.start()
        started.append(t)
except RuntimeError as error:
    print(error)
print(len(started))
stop.set()
for t in started:
    t.join()
t = threading.Thread(target=print, args=("again",))
t.start()
t.join()
