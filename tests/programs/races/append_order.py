# outcomes: ['a', 'b'] | ['b', 'a']
# append is one step; which comes first is open.
import threading

log = []
a = threading.Thread(target=log.append, args=("a",))
b = threading.Thread(target=log.append, args=("b",))
a.start()
b.start()
a.join()
b.join()
print(log)
