# A value that another thread set is not there.
import threading
data = threading.local()


def work():
    try:
        data.x
    except AttributeError as error:
        print(error)


data.x = 1
t = threading.Thread(target=work)
t.start()
t.join()
