# Exceptions come back from processes.
from concurrent.futures import ProcessPoolExecutor


def bad(x):
    raise ValueError(f"no {x}")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(bad, 3).result()
        except ValueError as error:
            print(type(error).__name__, error)
