# foo bar foo bar
# outcomes: foobarfoobar
# verdict: verified
# oracle: unreduced
import threading

foo_turn = threading.Semaphore(1)
bar_turn = threading.Semaphore(0)
words = []


def say(word, mine, other):
    for _ in range(2):
        mine.acquire()
        words.append(word)
        other.release()


threads = [threading.Thread(target=say, args=a) for a in (("foo", foo_turn, bar_turn), ("bar", bar_turn, foo_turn))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(words))
