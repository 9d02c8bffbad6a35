# outcomes: [] | [IndexError: pop from empty list]
# The list may still be empty.
import threading

items = []
t = threading.Thread(target=items.append, args=(1,))
t.start()
items.pop()
t.join()
print(items)
