# Names given, and names made up.
import threading


def work():
    print(threading.current_thread().name)


for t in [threading.Thread(target=work, name="worker"), threading.Thread(target=work), threading.Thread(target=work)]:
    t.start()
    t.join()
print(threading.current_thread().name)
