# map_async with a callback.
from multiprocessing import Pool


def square(x):
    return x * x


if __name__ == "__main__":
    seen = []
    with Pool(2) as pool:
        result = pool.map_async(square, range(4), callback=seen.append)
        print(result.get(), result.ready(), result.successful())
        pool.close()
        pool.join()
    print(seen)
