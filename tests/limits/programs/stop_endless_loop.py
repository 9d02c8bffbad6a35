# Stopped in endless loops, of main and of other threads, green ones too.
# engine: threads
# stop after: 0.2
# prints: begun
# status: 3
# error: interleave: stopped after 0.2 s (--timeout)
import threading
from interleave import go


def loop():
    while True:
        pass


for _ in range(3):
    threading.Thread(target=loop).start()
    go(loop)
print("begun")
loop()
