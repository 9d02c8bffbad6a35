# The order of starting is not the order of running.
# outcomes: ['prepare', 'use'] | ['use', 'prepare']
# verdict: varies
# wrong: ['use', 'prepare']; switches 3
import threading

steps = []


def prepare():
    steps.append("prepare")


def use():
    steps.append("use")


threads = [threading.Thread(target=f) for f in (prepare, use)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(steps)
