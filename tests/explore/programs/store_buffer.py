# outcomes: 0 1 | 1 0 | 1 1
# verdict: varies
# races: x 12 19 | y 13 18
import threading

x = y = 0
r1 = r2 = None


def one():
    global x, r1
    x = 1
    r1 = y


def two():
    global y, r2
    y = 1
    r2 = x


a = threading.Thread(target=one)
b = threading.Thread(target=two)
a.start()
b.start()
a.join()
b.join()
print(r1, r2)

# story of outcome 1 0:
#     main writes x = 0, writes y = 0 (line 6), writes r1 = None, writes r2 = None (line 7), starts T1 (line 24) and starts T2 (line 25).
#     T2 writes y = 1 (line 18), reads x = 0 and writes r2 = 0 (line 19).
#     T1 writes x = 1 (line 12), reads y = 1 and writes r1 = 1 (line 13).
#     main waits for T1 to end (line 26), waits for T2 to end (line 27), reads r1 = 1, reads r2 = 0 and prints "1 0" (line 28).
#     The program ends.
# story of race:
#     main writes x = 0 (line 6), starts T1 (line 24) and starts T2 (line 25).
#     T1 writes x = 1 (line 12).
#     Next, in either order: T1 reads y = 0 (line 13); T2 writes y = 1 (line 18).
#     Neither holds a lock, and nothing else orders the two.
