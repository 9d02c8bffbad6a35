# Processes talk by messages.
from multiprocessing import Process, Queue

names = ["main"]


def work(mail):
    mail.put("worker")


if __name__ == "__main__":
    mail = Queue()
    worker = Process(target=work, args=(mail,))
    worker.start()
    names.append(mail.get())
    worker.join()
    print(names)
