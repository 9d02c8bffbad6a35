# target=work() calls it in the main thread.
import threading


def work():
    print(threading.current_thread().name)


t = threading.Thread(target=work())
t.start()
t.join()
print("done")
