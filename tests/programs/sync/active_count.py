import threading

stop = threading.Event()
t = threading.Thread(target=stop.wait, name="waiter")
print(threading.active_count())
t.start()
print(threading.active_count(), [x.name for x in threading.enumerate()])
stop.set()
t.join()
print(threading.active_count(), threading.enumerate() == [threading.current_thread()])
