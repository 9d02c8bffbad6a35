# Arguments are copies too.
from multiprocessing import Process


def work(d):
    d["child"] = 1
    print(sorted(d))


if __name__ == "__main__":
    d = {"parent": 0}
    p = Process(target=work, args=(d,))
    p.start()
    p.join()
    print(sorted(d))
