from multiprocessing import Process, Queue


def square(numbers, results):
    results.put(sum(n * n for n in numbers))


if __name__ == "__main__":
    results = Queue()
    process = Process(target=square, args=([1, 2, 3], results))
    process.start()
    print(results.get())
    process.join()
