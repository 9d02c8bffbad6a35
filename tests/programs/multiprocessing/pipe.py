# Both ends of a pipe send and receive.
from multiprocessing import Process, Pipe


def work(connection):
    while (x := connection.recv()) is not None:
        connection.send(x * 2)
    connection.close()


if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=work, args=(there,))
    p.start()
    for x in (1, "ab", [3]):
        here.send(x)
        print(here.recv())
    here.send(None)
    p.join()
