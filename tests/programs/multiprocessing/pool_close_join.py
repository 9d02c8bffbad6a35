# close, then join; a closed pool takes nothing more.
from multiprocessing import Pool


def f(x):
    return x


if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(f, (i,)) for i in range(3)]
    pool.close()
    pool.join()
    print([r.get() for r in results])
    try:
        pool.apply(f, (1,))
    except ValueError as error:
        print(error)
