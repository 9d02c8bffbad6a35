# args=(5) is no tuple: the trap of the missing comma.
import threading


def work(n):
    print(n)


t = threading.Thread(target=work, args=(5))
t.start()
t.join()
print("main goes on")
