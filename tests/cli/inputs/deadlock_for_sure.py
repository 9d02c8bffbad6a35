import threading

lock = threading.Lock()
print("before")
lock.acquire()
lock.acquire()
