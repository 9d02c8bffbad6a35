# How long threads took, as lectures measure it.
from datetime import datetime, timedelta
import threading
import time

begin = datetime.now()
threads = [threading.Thread(target=time.sleep, args=(0.02,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
took = datetime.now() - begin
print(type(took).__name__, timedelta(milliseconds=20) <= took < timedelta(seconds=20), took.days)
