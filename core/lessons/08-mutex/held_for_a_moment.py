# Only the writing is done while the lock is held.
import threading
import time

CLERKS = 4  # param 1..10, explore 2

book = []
lock = threading.Lock()


def clerk(number):
    time.sleep(0.1)  # work out what to write
    with lock:
        book.append(number)


clerks = []
for number in range(CLERKS):
    thread = threading.Thread(target=clerk, args=(number,))
    clerks.append(thread)
    thread.start()
for thread in clerks:
    thread.join()
print(len(book), "entries")
