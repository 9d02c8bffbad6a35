# outcomes: 2
# verdict: verified
import threading

x = []
t1 = threading.Thread(target=lambda: x.append(1))
t2 = threading.Thread(target=lambda: x.append(1))
t1.start()
t2.start()
t1.join()
t2.join()
print(len(x))
