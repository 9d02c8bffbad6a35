# initializer runs once in each worker.
from concurrent.futures import ThreadPoolExecutor
import threading
data, starts = threading.local(), []


def init(value):
    data.value = value
    starts.append(value)


with ThreadPoolExecutor(1, initializer=init, initargs=(5,)) as pool:
    print(list(pool.map(lambda x: x + data.value, [1, 2])), starts)
