# outcomes: 1 | 2
# verdict: varies
# oracle: unreduced
import multiprocessing

def work(value):
    value.value += 1


if __name__ == "__main__":
    value = multiprocessing.Value("i", 0)
    p = multiprocessing.Process(target=work, args=(value,))
    p.start()
    value.value += 1
    p.join()
    print(value.value)
