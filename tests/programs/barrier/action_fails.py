# An action that fails breaks the barrier.
import threading


def action():
    raise ValueError("action")


barrier = threading.Barrier(1, action)
try:
    barrier.wait()
except ValueError as error:
    print(error, barrier.broken)
