# thread_name_prefix names the workers.
from concurrent.futures import ThreadPoolExecutor
import threading
with ThreadPoolExecutor(1, thread_name_prefix="worker") as pool:
    print(pool.submit(lambda: threading.current_thread().name).result())
