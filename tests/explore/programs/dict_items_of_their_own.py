# Different keys are different variables: no race, although the order of the keys is a matter of chance.
# outcomes: ['a', 'b'] | ['b', 'a']
# verdict: varies
import threading

d = {}


def a():
    d["a"] = 0
    d["a"] += 1


def b():
    d["b"] = 0
    d["b"] += 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(list(d))
