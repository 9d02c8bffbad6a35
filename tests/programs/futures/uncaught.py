# result() outside any try ends the program.
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    pool.submit(int, "x").result()
