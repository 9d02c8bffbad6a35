# outcomes: done | [deadlock]
# Without a look at the state before waiting, the notification may come too early.
import threading

c = threading.Condition()


def waiter():
    with c:
        c.wait()


t = threading.Thread(target=waiter)
t.start()
with c:
    c.notify()
t.join()
print("done")
