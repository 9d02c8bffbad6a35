# outcomes: end | end [finished, AssertionError: 1 in T1] | end [finished, AssertionError: 0 in T1] | end [finished, AssertionError: 1 in T2] | end [finished, AssertionError: 0 in T2]
# verdict: fault
# finding: assertion; threads; objects; lines
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
