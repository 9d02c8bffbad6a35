# Arguments that do not fit are found in the thread.
import threading


def work(a):
    print("never")


t = threading.Thread(target=work)
t.start()
t.join()
print("main goes on")
