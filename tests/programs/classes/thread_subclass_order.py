# Two thread objects print in either order.
# outcomes: ab | ba
import threading
log = []


class Worker(threading.Thread):
    def __init__(self, word):
        super().__init__()
        self.word = word

    def run(self):
        log.append(self.word)


workers = [Worker("a"), Worker("b")]
for w in workers:
    w.start()
for w in workers:
    w.join()
print("".join(log))
