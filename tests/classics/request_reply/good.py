# An elevator serves requests in turn; each request brings the place for its own reply.
# outcomes: [10, 20]
# verdict: verified
# oracle: unreduced
import queue
import threading

requests = queue.Queue()
answers = [None, None]


def serve():
    for _ in range(2):
        floor, reply = requests.get()
        reply.put(floor * 10)


def ask(me):
    reply = queue.Queue()
    requests.put((me + 1, reply))
    answers[me] = reply.get()


threads = [threading.Thread(target=serve)] + [threading.Thread(target=ask, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(answers)
