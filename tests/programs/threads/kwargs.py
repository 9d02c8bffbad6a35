# Keyword arguments of the target.
import threading


def work(a, b, *c, d=0):
    print(a, b, c, d)


t = threading.Thread(target=work, args=(1, 2, 3), kwargs={"d": 4})
t.start()
t.join()
