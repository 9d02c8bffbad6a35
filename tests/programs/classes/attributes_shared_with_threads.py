# Threads write attributes of the same instance, each its own.
import threading


class Results:
    pass


results = Results()


def work(name, value):
    setattr(results, name, value * value)


threads = [threading.Thread(target=work, args=(f"r{i}", i)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results.r0, results.r1, results.r2, results.r3)
