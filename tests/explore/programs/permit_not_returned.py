# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock
# races: broken 13 21
import threading

seats = threading.Semaphore(1)
broken = False


def work():
    seats.acquire()
    if broken:
        return  # and keeps its permit
    seats.release()


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
broken = True
b.start()
a.join()
b.join()
print("done")

# story of deadlock:
#     main writes broken = False (line 8), starts T1 (line 20), writes broken = True (line 21) and starts T2 (line 22).
#     T1 takes a permit of seats (line 12) and reads broken = True (line 13).
#     main waits for T1 to end (line 23).
#     T2 waits for seats (line 12), and nobody is left to end the wait: it waits for ever.
# story of outcome done:
#     main writes broken = False (line 8) and starts T1 (line 20).
#     T1 takes a permit of seats (line 12), reads broken = False (line 13) and returns a permit of seats (line 15).
#     main writes broken = True (line 21), starts T2 (line 22) and waits for T1 to end (line 23).
#     T2 takes a permit of seats (line 12) and reads broken = True (line 13).
#     main waits for T2 to end (line 24) and prints "done" (line 25).
#     The program ends.
