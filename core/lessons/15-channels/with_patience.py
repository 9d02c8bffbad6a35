# select with a timeout: wait for a message, but not for ever.
import time

from interleave import Channel, go, select

answers = Channel(capacity=1)


def ask():
    time.sleep(2)
    answers.send("42")


go(ask)
for patience in (1, 5):
    which, word = select(answers, timeout=patience)
    if which is not None:
        print("the answer is", word)
        break
    print("no answer yet")
