# outcomes: end | end [finished, AssertionError: 1 in T1] | end [finished, AssertionError: 0 in T1] | end [finished, AssertionError: 1 in T2] | end [finished, AssertionError: 0 in T2]
# verdict: fault
# finding: assertion; threads 2; lines 13; switches 2
# races: busy 13 14 | busy 13 15 | busy 14 | busy 14 15 | busy 15
# (0: the message reads the variable again)
import threading

busy = 0


def enter():
    global busy
    assert busy == 0, busy
    busy = 1
    busy = 0


a = threading.Thread(target=enter)
b = threading.Thread(target=enter)
a.start()
b.start()
a.join()
b.join()
print("end")

# story of assertion:
#     main writes busy = 0 (line 8), starts T1 (line 20) and starts T2 (line 21).
#     T1 reads busy = 0 (line 13) and writes busy = 1 (line 14).
#     T2 reads busy = 1 and fails with AssertionError: 1 (line 13).
