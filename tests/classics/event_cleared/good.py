# Clear first, then look; and take the jobs one by one.
# outcomes: 2
# verdict: verified
import threading

wake = threading.Event()
jobs = []
done = 0


def work():
    global done
    while done < 2:
        wake.wait()
        wake.clear()
        while jobs:
            jobs.pop()
            done += 1


t = threading.Thread(target=work)
t.start()
for i in range(2):
    jobs.append(i)
    wake.set()
t.join()
print(done)
