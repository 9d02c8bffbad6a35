# args go to the function.
import threading


def work(a, b, c=0):
    print(a, b, c)


for t in [threading.Thread(target=work, args=(1, 2)), threading.Thread(target=work, args=[3, 4, 5])]:
    t.start()
    t.join()
