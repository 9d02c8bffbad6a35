# A subclass of Process, names and daemon.
from multiprocessing import Process, current_process


class Worker(Process):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}")
        self.n = n

    def run(self):
        print(current_process().name, self.n * 2)


if __name__ == "__main__":
    print(current_process().name)
    for n in range(2):
        w = Worker(n)
        w.start()
        w.join()
    print(w.name, w.daemon)
