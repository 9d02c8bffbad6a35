# A mutex says one at a time, not whose turn it is.
# outcomes: foofoobarbar | foobarfoobar | foobarbarfoo | barfoofoobar | barfoobarfoo | barbarfoofoo
# verdict: varies
# wrong: barfoobarfoo; switches 5
# oracle: unreduced
import threading

mutex = threading.Semaphore(1)
words = []


def say(word):
    for _ in range(2):
        mutex.acquire()
        words.append(word)
        mutex.release()


threads = [threading.Thread(target=say, args=(word,)) for word in ("foo", "bar")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(words))
