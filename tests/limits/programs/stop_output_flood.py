# Stopped while eight threads print all the time.
# engine: threads
# stop after: 0.2
# output bytes: 0
# status: 3
# error: interleave: stopped after 0.2 s (--timeout)
import threading


def flood():
    while True:
        print(end="")


for _ in range(8):
    threading.Thread(target=flood).start()
