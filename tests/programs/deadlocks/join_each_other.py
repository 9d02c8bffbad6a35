# outcomes: [deadlock]
# Two threads wait for each other's end.
import threading

ready = threading.Lock()
ready.acquire()
threads = []


def work(other):
    ready.acquire()
    ready.release()
    threads[other].join()


threads.append(threading.Thread(target=work, args=(1,)))
threads.append(threading.Thread(target=work, args=(0,)))
for t in threads:
    t.start()
ready.release()
for t in threads:
    t.join()
print("never")
