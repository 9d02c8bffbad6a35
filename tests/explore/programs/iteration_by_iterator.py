# outcomes: ['[]'] | ['[]', '2'] | ['[1]'] | ['[1]', '2']
# verdict: varies
# Whether the first item is shown before or after it changes has nothing to do with how many items there are.
import threading

inner = []
outer = [inner]


def fill():
    inner.append(1)


def append():
    outer.append(2)


threads = [threading.Thread(target=fill), threading.Thread(target=append)]
for t in threads:
    t.start()
shown = list(map(str, outer))
for t in threads:
    t.join()
print(shown)
