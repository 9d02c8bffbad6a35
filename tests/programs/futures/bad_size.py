# max_workers has to be positive.
from concurrent.futures import ThreadPoolExecutor
try:
    ThreadPoolExecutor(max_workers=0)
except ValueError as error:
    print(error)
try:
    ThreadPoolExecutor(1).submit()
except TypeError as error:
    print(str(error).split("missing")[1])
