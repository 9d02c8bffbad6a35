# W5(K): Peterson's lock for two threads, K rounds each.
import threading

K = 2  # param 1..5, explore 2

wants = [False, False]
turn = 0
counter = 0


def work(me):
    global turn, counter
    other = 1 - me
    for _ in range(K):
        wants[me] = True
        turn = other
        while wants[other] and turn == other:
            pass
        counter += 1
        wants[me] = False


a = threading.Thread(target=work, args=(0,))
b = threading.Thread(target=work, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(counter)
