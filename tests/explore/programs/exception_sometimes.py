# outcomes: end | end [finished, ZeroDivisionError: integer division or modulo by zero in T1]
# verdict: fault
# finding: exception; threads 1; lines 12; switches 2
# races: n 12 17
import threading

n = 1


def divide():
    # The line below is the one in the header.
    print(10 // n)


def zero():
    global n
    n = 0


a = threading.Thread(target=divide)
b = threading.Thread(target=zero)
a.start()
b.start()
a.join()
b.join()
print("end")

# story of exception:
#     main writes n = 1 (line 7), starts T1 (line 22) and starts T2 (line 23).
#     T2 writes n = 0 (line 17).
#     T1 reads n = 0 and fails with ZeroDivisionError: integer division or modulo by zero (line 12).
