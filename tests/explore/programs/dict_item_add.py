# Each operation on the dict is one step, and between the two of them there is room for another thread.
# outcomes: 1 | 2
# verdict: varies
# races: d['a'] 11
import threading

d = {"a": 0}


def a():
    d["a"] = d["a"] + 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(d["a"])

# story of race:
#     main starts T1 (line 19) and starts T2 (line 20).
#     Next, in either order: T1 writes d['a'] = 1 (line 11); T2 reads d['a'] = 0 (line 11).
#     Neither holds a lock, and nothing else orders the two.
# story of outcome 1:
#     main starts T1 (line 19) and starts T2 (line 20).
#     T1 reads d['a'] = 0 (line 11).
#     T2 reads d['a'] = 0 and writes d['a'] = 1 (line 11).
#     T1 writes d['a'] = 1 (line 11).
#     T1 overwrote T2's update of d['a']: both had read 0.
#     main waits for T1 to end (line 21), waits for T2 to end (line 22), reads d['a'] = 1 and prints "1" (line 23).
#     The program ends.
