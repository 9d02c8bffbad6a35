# A future keeps the failure until somebody asks for the result.
from concurrent.futures import ThreadPoolExecutor


def work():
    return 1 / 0


with ThreadPoolExecutor(1) as pool:
    answer = pool.submit(work)
print("main goes on")
try:
    print(answer.result())
except ZeroDivisionError as error:
    print("main hears of it:", error)
