# outcomes: waiting [deadlock]
import threading

done = threading.Event()
t = threading.Thread(target=done.wait)
print("waiting")
t.start()
t.join()
