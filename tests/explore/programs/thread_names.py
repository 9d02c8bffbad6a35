# outcomes: ['one', 'two']
# verdict: verified
import threading

x = []


def a():
    x.append(threading.current_thread().name)


t1 = threading.Thread(target=a, name="one")
t2 = threading.Thread(target=a, name="two")
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x))
