# A copy of the list each time round, the last of which lives until the next one is made.
# outcomes: [1]
# verdict: verified
# oracle: some
import threading

items = []
seen = None


def poll():
    global seen
    copy = list(items)
    while not copy:
        copy = list(items)
    seen = copy


t = threading.Thread(target=poll)
t.start()
items.append(1)
t.join()
print(seen)
