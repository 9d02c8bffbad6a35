# outcomes: False | True
# verdict: varies
import threading


def nothing():
    pass


t = threading.Thread(target=nothing)
t.start()
t.join(0.5)
print(t.is_alive())
