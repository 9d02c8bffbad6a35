# The set-up of many lectures: the name of the thread in each line.
import logging
import threading
import time

logging.basicConfig(level=logging.DEBUG, format="(%(threadName)-9s) %(message)s")


def worker(seconds):
    logging.debug("Starting")
    time.sleep(seconds)
    logging.debug("Exiting after %.2f s", seconds)


threads = [threading.Thread(name=f"worker-{i}", target=worker, args=(i * 0.05 + 0.02,)) for i in range(3)]
for thread in threads:
    thread.start()
    thread.join()
logging.info("%s %s", threading.current_thread().name, len(threads))
