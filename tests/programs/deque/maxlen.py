from collections import deque

last = deque(maxlen=3)
for i in range(10):
    last.append(i)
print(last, last.maxlen, len(last))
last.appendleft("left")
print(last)
last.extend("pq")
print(last, deque(range(10), 4), deque(range(3), maxlen=0))
nothing = deque(maxlen=0)
nothing.append(1)
nothing.appendleft(1)
nothing.extend([1, 2])
print(nothing, last.copy(), last + deque([9, 9]), last * 3)
last *= 2
print(last)
last.rotate(1)
print(last)
