# "Done" is said before the value is there.
# outcomes: 42 | None
# verdict: varies
# wrong: None; switches 4
# races: done 16 21 | value 17 23
# oracle: unreduced
import threading

done = False
value = None
seen = []


def set_result():
    global done, value
    done = True
    value = 42


def get_result():
    while not done:
        pass
    seen.append(value)


threads = [threading.Thread(target=f) for f in (get_result, set_result)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*seen)
