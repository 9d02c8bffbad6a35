import threading

e = threading.Event()
print(e.is_set(), e.wait(0.01), e.wait(timeout=0), e.wait(-1))
e.set()
e.set()
print(e.is_set(), e.wait(), e.wait(0), e.wait("not looked at"))
e.clear()
print(e.is_set())
try:
    e.wait("a")
except TypeError as error:
    print(error)
