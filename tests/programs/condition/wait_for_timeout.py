# wait_for and wait give up after the timeout.
import threading
c = threading.Condition()
with c:
    print(c.wait(timeout=0.01))
    print(c.wait_for(lambda: False, timeout=0.01))
    print(c.wait_for(lambda: 7, timeout=0.01))
