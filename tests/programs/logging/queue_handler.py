# Threads put records into a queue; one listener writes them.
import logging
import logging.handlers
import queue
import sys
import threading

records = queue.Queue()
log = logging.getLogger("queued")
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.QueueHandler(records))
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(threadName)s: %(message)s"))
listener = logging.handlers.QueueListener(records, out)
listener.start()
for i in range(3):
    thread = threading.Thread(target=log.info, args=("number %d", i), name=f"T{i}")
    thread.start()
    thread.join()
listener.stop()
print(records.empty())
