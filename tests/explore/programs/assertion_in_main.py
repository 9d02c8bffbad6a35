# outcomes: fine | [AssertionError: 1]
# verdict: fault
# finding: assertion; threads 0 1 2; objects counter; lines 12 21; switches 4
# races: counter 12
import threading

counter = 0


def work():
    global counter
    counter += 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
assert counter == 2, counter
print("fine")

# story of assertion:
#     main writes counter = 0 (line 7), starts T1 (line 17) and starts T2 (line 18).
#     T1 reads counter = 0 (line 12).
#     T2 reads counter = 0 and writes counter = 1 (line 12).
#     T1 writes counter = 1 (line 12).
#     T1 overwrote T2's update of counter: both had read 0.
#     main waits for T1 to end (line 19), waits for T2 to end (line 20), reads counter = 1 and fails with AssertionError: 1 (line 21).
#     counter lacks T2's update, which T1 overwrote.
