# Nobody has the first turn.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects foo_turn bar_turn; lines 13; switches 2
import threading

foo_turn = threading.Semaphore(0)
bar_turn = threading.Semaphore(0)
words = []


def say(word, mine, other):
    mine.acquire()
    words.append(word)
    other.release()


threads = [threading.Thread(target=say, args=a) for a in (("foo", foo_turn, bar_turn), ("bar", bar_turn, foo_turn))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(words))
