# Everybody takes the left side first: waiting is harmless then.
import threading

left = threading.Lock()
right = threading.Lock()


def walk():
    with left:
        with right:
            pass


a = threading.Thread(target=walk)
b = threading.Thread(target=walk)
a.start()
b.start()
a.join()
b.join()
print("both have passed")
