# Pushers take the ingredients, and the second one there knows whom to wake.
# outcomes: 1
# verdict: verified
# oracle: unreduced
import threading

ingredients = [threading.Semaphore(0) for _ in range(3)]
smokers = [threading.Semaphore(0) for _ in range(3)]
on_table = [False] * 3
mutex = threading.Lock()
smoked = 0


def push(mine):
    ingredients[mine].acquire()
    with mutex:
        for other in range(3):
            if on_table[other]:
                on_table[other] = False
                smokers[3 - mine - other].release()
                return
        on_table[mine] = True


def smoke(has):
    global smoked
    smokers[has].acquire()
    smoked += 1
    table.release()


table = threading.Semaphore(0)
threads = [threading.Thread(target=push, args=(i,)) for i in (0, 1)]
threads.append(threading.Thread(target=smoke, args=(2,)))
for t in threads:
    t.start()
ingredients[0].release()
ingredients[1].release()
table.acquire()
for t in threads:
    t.join()
print(smoked)
