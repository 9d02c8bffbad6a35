# Both find the name free.
# outcomes: 1 | 2
# verdict: varies
# wrong: 2; switches 4
# races: owner['name'] 15
# oracle: unreduced
import threading

owner = {}
won = []


def claim(me):
    if "name" not in owner:
        owner["name"] = me
        won.append(me)


threads = [threading.Thread(target=claim, args=(i,)) for i in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(won))
