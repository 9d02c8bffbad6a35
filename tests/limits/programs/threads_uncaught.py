# One thread too many, and nobody catches it: main ends, the others are released by a daemon flag.
# prints: starting
# error: RuntimeError: can't start new thread: the playground allows 64 threads at a time; use fewer, or join some first
# status: 1
import threading

stop = threading.Event()
print("starting")
while True:
    threading.Thread(target=stop.wait, daemon=True).start()
