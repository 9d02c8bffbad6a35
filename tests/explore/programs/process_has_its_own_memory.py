# outcomes: 0
# verdict: verified
import multiprocessing

x = 0


def work():
    global x
    x += 1


if __name__ == "__main__":
    p = multiprocessing.Process(target=work)
    p.start()
    p.join()
    print(x)
