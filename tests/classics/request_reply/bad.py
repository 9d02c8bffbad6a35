# One queue for all replies: somebody takes another one's.
# outcomes: [10, 20] | [20, 10]
# verdict: varies
# wrong: [20, 10]; switches 6
# oracle: unreduced
import queue
import threading

requests = queue.Queue()
replies = queue.Queue()
answers = [None, None]


def serve():
    for _ in range(2):
        replies.put(requests.get() * 10)


def ask(me):
    requests.put(me + 1)
    answers[me] = replies.get()


threads = [threading.Thread(target=serve)] + [threading.Thread(target=ask, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(answers)
