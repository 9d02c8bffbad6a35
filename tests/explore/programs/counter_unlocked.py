# outcomes: 2 | 3 | 4
# verdict: varies
# races: counter 12
import threading

counter = 0


def work():
    global counter
    for i in range(2):
        counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(counter)

# story of outcome 2:
#     main writes counter = 0 (line 6), starts T1 (line 17) and starts T2 (line 18).
#     T1 reads counter = 0, writes counter = 1 and reads counter = 1 (line 12).
#     T2 reads counter = 1, writes counter = 2, reads counter = 2 and writes counter = 3 (line 12).
#     T1 writes counter = 2 (line 12).
#     T1 overwrote T2's update of counter: T1 had read 1 before T2 wrote 3.
#     main waits for T1 to end (line 19), waits for T2 to end (line 20), reads counter = 2 and prints "2" (line 21).
#     The program ends.
# story of outcome 4:
#     main writes counter = 0 (line 6), starts T1 (line 17) and starts T2 (line 18).
#     T1 reads counter = 0, writes counter = 1, reads counter = 1 and writes counter = 2 (line 12).
#     T2 reads counter = 2, writes counter = 3, reads counter = 3 and writes counter = 4 (line 12).
#     main waits for T1 to end (line 19), waits for T2 to end (line 20), reads counter = 4 and prints "4" (line 21).
#     The program ends.
