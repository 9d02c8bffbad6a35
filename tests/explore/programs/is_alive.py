# outcomes: False | True
# verdict: varies
import threading


def nothing():
    pass


t = threading.Thread(target=nothing)
t.start()
print(t.is_alive())
