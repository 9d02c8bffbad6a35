# outcomes: 1 | 2
# verdict: varies
# races: made 11 12 | made 12
import threading

made = 0


def get():
    global made
    if made == 0:
        made += 1


a = threading.Thread(target=get)
b = threading.Thread(target=get)
a.start()
b.start()
a.join()
b.join()
print(made)
