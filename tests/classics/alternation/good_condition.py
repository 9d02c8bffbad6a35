# The same with a turn under a condition.
# outcomes: foobarfoobar
# verdict: verified
# oracle: unreduced
import threading

turn = "foo"
changed = threading.Condition()
words = []


def say(word, other):
    global turn
    for _ in range(2):
        with changed:
            while turn != word:
                changed.wait()
            words.append(word)
            turn = other
            changed.notify()


threads = [threading.Thread(target=say, args=a) for a in (("foo", "bar"), ("bar", "foo"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(words))
