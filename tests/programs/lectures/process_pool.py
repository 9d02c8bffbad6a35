from multiprocessing import Pool, TimeoutError, current_process
import time


def f(x):
    return x * x


def power(base, exp=2):
    return base ** exp


def fail(x):
    if x == 3:
        raise ValueError(f"bad input {x}")
    return x


def slow(x):
    time.sleep(1)
    return x


def initializer(offset):
    global OFFSET
    OFFSET = offset


def with_offset(x):
    return x + OFFSET


def main():
    with Pool(processes=4) as pool:
        print(pool.map(f, range(10)))
        for i in pool.imap(f, range(4)):
            print(i, end=" ")
        print()
        print(sorted(pool.imap_unordered(f, range(6), chunksize=2)))
        res = pool.apply_async(f, (20,))
        print(res.get(timeout=5))
        print(res.ready(), res.successful())
        print(pool.starmap(power, [(2, 3), (3, 2), (10, 0)]))
        print(pool.apply(power, (2,), {"exp": 10}))
        multiple = [pool.apply_async(power, (i, 3)) for i in range(4)]
        print([r.get() for r in multiple])
        res = pool.apply_async(slow, (1,))
        try:
            print(res.get(timeout=0.05))
        except TimeoutError:
            print("We lacked patience and got a multiprocessing.TimeoutError")
        try:
            pool.map(fail, [1, 2, 3, 4])
        except ValueError as e:
            print("ValueError:", e)
        out = []
        r = pool.map_async(f, [7, 8, 9], callback=out.extend)
        r.wait()
        r.get()
        print(out)
        bad = pool.apply_async(fail, (3,), error_callback=lambda e: out.append(repr(e)))
        bad.wait()
    pool.join()
    print(out[-1])
    with Pool(2, initializer=initializer, initargs=(100,)) as pool:
        print(pool.map(with_offset, [1, 2, 3]))
    try:
        pool.map(f, [1])
    except ValueError as e:
        print(e)


if __name__ == '__main__':
    main()
