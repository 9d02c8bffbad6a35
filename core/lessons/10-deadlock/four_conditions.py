# A deadlock needs four conditions at once. 1 is on, 0 is off.
import threading

MUTUAL_EXCLUSION = 1  # param 0..1
HOLD_AND_WAIT = 1  # param 0..1
NO_PREEMPTION = 1  # param 0..1
CIRCULAR_WAIT = 1  # param 0..1

pencil = threading.Lock()
ruler = threading.Lock()
desk = threading.Condition()
done = []


def take(first, second):
    if not HOLD_AND_WAIT:  # both in one step, or none
        with desk:
            while first.locked() or second.locked():
                desk.wait()
            first.acquire(blocking=False)
            return second.acquire(blocking=False)
    first.acquire()
    if second.acquire(timeout=-1 if NO_PREEMPTION else 1):
        return True
    first.release()  # it is taken away again
    return False


def draw(name, first, second):
    if not MUTUAL_EXCLUSION:  # enough for all: these are my own
        first, second = threading.Lock(), threading.Lock()
    if take(first, second):
        done.append(name)
        with desk:
            first.release()
            second.release()
            desk.notify_all()


order = (ruler, pencil) if CIRCULAR_WAIT else (pencil, ruler)
ann = threading.Thread(target=draw, args=("Ann", pencil, ruler))
bob = threading.Thread(target=draw, args=("Bob", *order))
ann.start()
bob.start()
ann.join()
bob.join()
print("pictures by", *sorted(done))
