# outcomes: True | False
# A thread whose function is built in has begun when it stands before the call.
import threading

lock = threading.Lock()
lock.acquire()
threading.Thread(target=lock.release).start()
print(lock.locked())
