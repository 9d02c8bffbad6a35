# outcomes: 0 | [IndexError: pop from empty list]
# verdict: fault
# finding: exception; threads 0; lines 10; switches 0
# The thread runs a method of a list: it has no code of its own, and ends with its first operation.
import threading

items = []
t = threading.Thread(target=items.append, args=(1,))
t.start()
items.pop()
t.join()
print(len(items))
