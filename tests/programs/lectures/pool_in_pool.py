# Daemonic processes are not allowed to have children
from multiprocessing import Pool, Process, current_process


def inner(x):
    return x + 1


def outer(x):
    try:
        with Pool(2) as p:
            return p.map(inner, [x])
    except AssertionError as e:
        return f"AssertionError: {e}"


def child():
    print(current_process().name, current_process().daemon)


if __name__ == "__main__":
    with Pool(2) as pool:
        for line in pool.map(outer, [1, 2]):
            print(line)
    p = Process(target=child, name="plain")
    p.start()
    p.join()
    try:
        p.start()
    except AssertionError as e:
        print("AssertionError:", e)
    try:
        Process(target=child).join()
    except AssertionError as e:
        print("AssertionError:", e)
