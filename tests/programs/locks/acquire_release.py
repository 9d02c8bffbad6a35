# By hand.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked())
lock.release()
print(lock.locked())
