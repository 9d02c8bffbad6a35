# Who does not get the second lock in time gives the first one back.
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()
done = []


def draw(name, first, second):
    with first:
        if second.acquire(timeout=1):
            done.append(name)
            second.release()


one = threading.Thread(target=draw, args=("one", lock_a, lock_b))
two = threading.Thread(target=draw, args=("two", lock_b, lock_a))
one.start()
two.start()
one.join()
two.join()
print("done:", *sorted(done))
