# outcomes: 7
# verdict: verified
# oracle: unreduced
import multiprocessing

def work(q):
    q.put(7)


if __name__ == "__main__":
    q = multiprocessing.Queue()
    p = multiprocessing.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
