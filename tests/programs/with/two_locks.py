# Two at once, and 'as'.
import threading

a, b = threading.Lock(), threading.Lock()
with a, b:
    print(a.locked(), b.locked())
with a as got:
    print(got)
print(a.locked(), b.locked())
