# Reading both and writing both: four steps.
# outcomes: [1, 2] | [2, 1] | [2, 2]
# verdict: varies
# races: x[0] 11 | x[1] 11
import threading

x = [1, 2]


def a():
    x[0], x[1] = x[1], x[0]


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
