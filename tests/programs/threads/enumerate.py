# enumerate() lists the threads that are alive.
import threading
stop = threading.Event()
t = threading.Thread(target=stop.wait, name="waiter")
t.start()
print(sorted(x.name for x in threading.enumerate()), threading.active_count())
stop.set()
t.join()
print([x.name for x in threading.enumerate()])
