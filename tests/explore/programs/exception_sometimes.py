# outcomes: end | end [finished, ZeroDivisionError: integer division or modulo by zero in T1]
# verdict: fault
# finding: exception; threads 1; objects; lines 12
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
