# One chair to wait in besides the barber's: who finds the shop full leaves.
# outcomes: 2 | 3
# verdict: varies
# oracle: unreduced
import threading

N = 2
customers = 0
served = 0
mutex = threading.Lock()
customer = threading.Semaphore(0)
chair = threading.Semaphore(0)
closed = False


def visit():
    global customers
    with mutex:
        if customers == N:
            return
        customers += 1
    customer.release()
    chair.acquire()
    with mutex:
        customers -= 1


def cut():
    global served
    while True:
        customer.acquire()
        if closed:
            return
        served += 1
        chair.release()


barber = threading.Thread(target=cut)
visitors = [threading.Thread(target=visit) for _ in range(3)]
barber.start()
for t in visitors:
    t.start()
for t in visitors:
    t.join()
closed = True
customer.release()
barber.join()
print(served)
