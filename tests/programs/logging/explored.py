# outcomes: ['A', 'B'] | ['B', 'A']
# A handler's lock: its emit need not care about other threads.
import logging
import threading
import time

lines = []


class Careless(logging.Handler):
    def emit(self, record):
        global lines
        before = lines
        time.sleep(0)
        lines = before + [record.getMessage()]


log = logging.getLogger("explored")
log.addHandler(Careless())
threads = [threading.Thread(target=log.error, args=(name,)) for name in "AB"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lines)
