# A bound method is the object's.
import threading

e = threading.Event()
wait, set_it = e.wait, e.set
t = threading.Thread(target=set_it)
t.start()
print(wait())
t.join()
lock = threading.RLock()
take = lock.acquire
print(take(), take())
lock.release()
lock.release()
