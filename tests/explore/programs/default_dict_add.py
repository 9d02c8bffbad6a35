# The line is the program's, also where the dict's own code makes a missing item.
# outcomes: 1 | 2
# verdict: varies
# races: d['a'] 12
import threading
from collections import defaultdict

d = defaultdict(int)


def a():
    d["a"] += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(d["a"])

# story of outcome 1:
#     main starts T1 (line 20) and starts T2 (line 21).
#     T1 writes d['a'] = 0 and reads d['a'] = 0 (line 12).
#     T2 reads d['a'] = 0 and writes d['a'] = 1 (line 12).
#     T1 writes d['a'] = 1 (line 12).
#     T1 overwrote T2's update of d['a']: both had read 0.
#     main waits for T1 to end (line 22), waits for T2 to end (line 23), reads d['a'] = 1 and prints "1" (line 24).
#     The program ends.
