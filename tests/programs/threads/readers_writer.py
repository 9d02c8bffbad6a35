# A readers-writer lock made of two locks.
import threading


class RW:
    def __init__(self):
        self.readers, self.count_lock, self.write_lock = 0, threading.Lock(), threading.Lock()

    def begin_read(self):
        with self.count_lock:
            self.readers += 1
            if self.readers == 1:
                self.write_lock.acquire()

    def end_read(self):
        with self.count_lock:
            self.readers -= 1
            if self.readers == 0:
                self.write_lock.release()


rw, value, seen = RW(), [0, 0], []


def reader():
    rw.begin_read()
    seen.append(value[0] == value[1])
    rw.end_read()


def writer():
    with rw.write_lock:
        value[0] += 1
        value[1] += 1


threads = [threading.Thread(target=f) for f in (reader, writer, reader, writer, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen, value)
