# While one writer is there, no new reader gets in.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading


class LightSwitch:
    """The first one in takes the semaphore, the last one out gives it back."""

    def __init__(self):
        self.count = 0
        self.mutex = threading.Lock()

    def lock(self, semaphore):
        with self.mutex:
            self.count += 1
            if self.count == 1:
                semaphore.acquire()

    def unlock(self, semaphore):
        with self.mutex:
            self.count -= 1
            if self.count == 0:
                semaphore.release()


no_readers = threading.Semaphore(1)
no_writers = threading.Semaphore(1)
read_switch = LightSwitch()
write_switch = LightSwitch()
a = b = 0


def read():
    with no_readers:
        read_switch.lock(no_writers)
    assert a == b
    read_switch.unlock(no_writers)


def write():
    global a, b
    write_switch.lock(no_readers)
    with no_writers:
        a += 1
        b += 1
    write_switch.unlock(no_readers)


threads = [threading.Thread(target=f) for f in (read, write, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
