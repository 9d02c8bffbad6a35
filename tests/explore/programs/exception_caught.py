# outcomes: done
# verdict: verified
import threading

def a():
    try:
        1 // 0
    except ZeroDivisionError:
        pass


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
