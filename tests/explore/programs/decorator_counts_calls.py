# outcomes: 1 | 2
# verdict: varies
# races: calls 12
import threading

calls = 0


def counted(f):
    def call():
        global calls
        calls += 1
        f()

    return call


@counted
def a():
    pass


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(calls)
