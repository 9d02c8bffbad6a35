# The status stays 0 when only another thread failed.
import threading


class Broken(Exception):
    pass


def work():
    raise Broken("part", 7)


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("main is well")
