# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2 3; objects locks[0] locks[1] locks[2]; lines 10 11; switches 3
import threading

locks = [threading.Lock(), threading.Lock(), threading.Lock()]


def work(mine, other):
    with mine:
        with other:
            pass


a = threading.Thread(target=work, args=(locks[0], locks[1]))
b = threading.Thread(target=work, args=(locks[1], locks[2]))
c = threading.Thread(target=work, args=(locks[2], locks[0]))
a.start()
b.start()
c.start()
a.join()
b.join()
c.join()
print("done")

# story of deadlock:
#     main starts T1 (line 18), starts T2 (line 19) and starts T3 (line 20).
#     T1 takes locks[0] (line 10).
#     T2 takes locks[1] (line 10).
#     T3 takes locks[2] (line 10).
#     T1 holds locks[0] (line 10) and waits for locks[1] (line 11); T2 holds locks[1] (line 10) and waits for locks[2] (line 11); T3 holds locks[2] (line 10) and waits for locks[0] (line 11): none of them can go on.
