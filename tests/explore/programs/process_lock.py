# outcomes: 2
# verdict: verified
# oracle: unreduced
import multiprocessing

def work(value, lock):
    with lock:
        value.value += 1


if __name__ == "__main__":
    value = multiprocessing.Value("i", 0)
    lock = multiprocessing.Lock()
    p = multiprocessing.Process(target=work, args=(value, lock))
    p.start()
    work(value, lock)
    p.join()
    print(value.value)
