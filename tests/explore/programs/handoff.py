# outcomes: 1
# verdict: verified
import threading

gate = threading.Lock()
gate.acquire()
x = 0


def open_gate():
    global x
    x = 1
    gate.release()


t = threading.Thread(target=open_gate)
t.start()
gate.acquire()
print(x)
