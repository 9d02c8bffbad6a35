# outcomes: written
# oracle: unreduced
# verdict: fault
# oracle: unreduced
# finding: starvation; threads 1 2 3; objects room; lines 15 16 17 18 20 21 22 28
# races: written 15 29
# As long as one reader is there when the other goes, the writer waits.
import threading
room = threading.Lock()
counting = threading.Lock()
readers, written = 0, False

def read():
    global readers
    while not written:
        with counting:
            readers += 1
            if readers == 1:
                room.acquire()
        with counting:
            readers -= 1
            if readers == 0:
                room.release()


def write():
    global written
    with room:
        written = True


threads = [threading.Thread(target=f) for f in (read, read, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("written")

# story of starvation:
#     main writes readers = 0 (line 11) and starts T1, T2 and T3 (line 34).
#     T1 takes counting (line 16), reads readers = 0, writes readers = 1 (line 17), reads readers = 1 (line 18), takes room (line 19) and releases counting (line 16).
#     From here on these 22 steps can repeat for ever:
#     T2 reads written = False (line 15), takes counting (line 16), reads readers = 1, writes readers = 2 (line 17), reads readers = 2 (line 18) and releases counting (line 16).
#     T1 takes counting (line 20), reads readers = 2, writes readers = 1 (line 21), makes 5 more steps, writes readers = 2 (line 17), reads readers = 2 (line 18) and releases counting (line 16).
#     T2 takes counting (line 20), reads readers = 2, writes readers = 1 (line 21), reads readers = 1 (line 22) and releases counting (line 20).
#     T3 can wait for room (line 28) for ever: T1 and T2 go on and on, and it is never free.
#     A fair order of the threads does not help: at no moment of the round can T3 go on.
