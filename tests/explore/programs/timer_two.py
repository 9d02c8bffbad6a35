# Times do not order two timers.
# outcomes: ['a', 'b'] | ['b', 'a']
# verdict: varies
import threading

x = []
first = threading.Timer(0.1, x.append, args=("a",))
second = threading.Timer(0.2, x.append, args=("b",))
first.start()
second.start()
first.join()
second.join()
print(x)
