# outcomes: 1 | 2
# verdict: varies
# races: made 11 12 | made 12
import threading

made = 0


def get():
    global made
    if made == 0:
        made += 1


a = threading.Thread(target=get)
b = threading.Thread(target=get)
a.start()
b.start()
a.join()
b.join()
print(made)

# story of outcome 2:
#     main writes made = 0 (line 6), starts T1 (line 17) and starts T2 (line 18).
#     T1 reads made = 0 (line 11).
#     T2 reads made = 0 (line 11), reads made = 0 and writes made = 1 (line 12).
#     T1 reads made = 1 and writes made = 2 (line 12).
#     main waits for T1 to end (line 19), waits for T2 to end (line 20), reads made = 2 and prints "2" (line 21).
#     The program ends.
# story of race:
#     main starts T1 (line 17) and starts T2 (line 18).
#     Next, in either order: T1 writes made = 1 (line 12); T2 reads made = 0 (line 11).
#     Neither holds a lock, and nothing else orders the two.
