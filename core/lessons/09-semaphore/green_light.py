# A semaphore that starts empty is a signal: wait until it is given.
import threading

ready = threading.Semaphore(0)
soup = []


def cook():
    soup.append("soup")
    ready.release()


def serve():
    ready.acquire()
    print("here is your", soup[0])


kitchen = threading.Thread(target=cook)
kitchen.start()
serve()
kitchen.join()
