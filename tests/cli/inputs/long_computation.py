import threading

x = 0


def work():
    global x
    seen = x
    i = 0
    while i < 300_000:
        i += 1
    x = seen + 1


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(x)
