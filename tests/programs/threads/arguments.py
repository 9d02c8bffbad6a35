# args and kwargs go to the function.
import threading


def work(a, b, c=0):
    print(a, b, c)


for t in [threading.Thread(target=work, args=(1, 2)), threading.Thread(target=work, args=(3,), kwargs={"b": 4, "c": 5})]:
    t.start()
    t.join()
