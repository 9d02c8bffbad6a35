# Waiting makes important: each round raises what lies there.
import threading
import time

URGENT = 5  # param 0..50

letters = [[5, "plain"]]  # priority, kind; the lowest is answered next


def write_urgent_ones():
    for _ in range(URGENT):
        letters.append([1, "urgent"])
        time.sleep(0.1)


writer = threading.Thread(target=write_urgent_ones)
writer.start()
time.sleep(0.05)
before = 0
while True:
    letter = min(letters)
    letters.remove(letter)
    if letter[1] == "plain":
        break
    for waiting in letters:
        waiting[0] -= 1  # older, so more important
    time.sleep(0.1)
    before += 1
writer.join()
print("answered before the plain letter:", before)
